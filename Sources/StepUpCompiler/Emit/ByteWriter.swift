/// Grows a run of bytes by little-endian numbers.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// - Precondition: The number fits 32 bits, as everything in a bundle below 4 GiB does.
  mutating func append32(_ number: Int) { append(UInt32(number)) }

  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func appendZeros(_ count: Int) {
    bytes.append(contentsOf: repeatElement(0, count: count))
  }
}
