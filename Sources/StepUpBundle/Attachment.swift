import StepUpEngine

/// The bytes of an attachment with its head: its kind and its length.
func attachment(of kind: UInt32, _ bytes: [UInt8]) -> [UInt8] {
  var head = kind.littleEndianBytes
  head += UInt32(bytes.count).littleEndianBytes
  return head + bytes
}

extension UInt32 {
  fileprivate var littleEndianBytes: [UInt8] {
    stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: self >> UInt32($0)) }
  }
}
