/// Writes numbers in as few bytes as they need: seven bits a byte from the lowest, the eighth set in
/// every byte but a number's last.
struct NumberWriter {
  var bytes: [UInt8] = []

  /// - Precondition: The number fits 32 bits.
  mutating func append(_ number: Int) {
    var rest = UInt32(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// Reads numbers as ``NumberWriter`` writes them.
struct NumberReader {
  let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  var damage: DamagedProvenance { DamagedProvenance(offset: offset) }

  mutating func number() throws(DamagedProvenance) -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      number |= UInt64(byte & 0x7F) << shift
      guard number <= UInt64(UInt32.max), byte != 0 || shift == 0 else { throw damage }
      offset += 1
      if byte < 0x80 { return Int(number) }
      shift += 7
    }
    throw damage
  }

  /// A number of things that follow, each of at least one byte.
  mutating func count() throws(DamagedProvenance) -> Int {
    let count = try number()
    guard count <= bytes.count - offset else { throw damage }
    return count
  }

  /// A number below a limit.
  mutating func number(below limit: Int) throws(DamagedProvenance) -> Int {
    let start = offset
    let number = try number()
    guard number < limit else { throw DamagedProvenance(offset: start) }
    return number
  }

  mutating func text(count: Int) throws(DamagedProvenance) -> String {
    guard let text = String(validating: bytes[offset..<offset + count], as: UTF8.self) else {
      throw damage
    }
    offset += count
    return text
  }
}

/// A bundle's provenance is not what the format says.
package struct DamagedProvenance: Error, Hashable, Sendable {
  /// The byte of the attachment that shows it.
  package let offset: Int

  /// One plain sentence without a period.
  package var message: String { "the provenance is damaged at its byte \(offset)" }
}
