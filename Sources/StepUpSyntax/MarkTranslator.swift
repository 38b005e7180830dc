/// Turns libyaml's positions, which count Unicode scalars from where it started, into byte offsets.
struct MarkTranslator {
  private let bytes: [UInt8]
  private let start: Int
  /// Up to here a scalar is a byte.
  private let firstNonASCII: Int
  private var index: Int
  private var offset: Int

  init(_ bytes: [UInt8], from start: Int, firstNonASCII: Int) {
    self.bytes = bytes
    self.start = start
    self.firstNonASCII = max(start, firstNonASCII)
    offset = self.firstNonASCII
    index = offset - start
  }

  /// - Complexity: O(distance from the position asked for before), O(1) in ASCII.
  @inline(__always) mutating func offset(of mark: Int) -> Int {
    if start + mark <= firstNonASCII { return start + mark }
    return offsetBehindASCII(of: mark)
  }

  private mutating func offsetBehindASCII(of mark: Int) -> Int {
    while index < mark, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    while index > mark, offset > start {
      offset -= 1
      while offset > start, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      index -= 1
    }
    return offset
  }
}
