extension ByteRegion {
  /// The offset of the first byte that cannot stand where it does in UTF-8, or nil.
  ///
  /// Surrogates, overlong forms and numbers above U+10FFFF are refused, as the standard asks.
  ///
  /// - Complexity: O(count), up to 32 bytes a step while they are ASCII.
  func firstByteThatIsNotUTF8() -> Int? {
    var offset = 0
    while offset < count {
      if offset &+ 32 <= count {
        let low = uint64(at: offset) | uint64(at: offset &+ 8)
        let high = uint64(at: offset &+ 16) | uint64(at: offset &+ 24)
        if (low | high) & 0x8080_8080_8080_8080 == 0 {
          offset &+= 32
          continue
        }
      }
      if offset &+ 8 <= count, uint64(at: offset) & 0x8080_8080_8080_8080 == 0 {
        offset &+= 8
        continue
      }
      guard let length = lengthOfCharacter(at: offset) else { return offset }
      offset &+= length
    }
    return nil
  }

  private func lengthOfCharacter(at offset: Int) -> Int? {
    let lead = byte(at: offset)
    let length: Int
    // What the second byte may be keeps out overlong forms, surrogates and too large numbers.
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF } else if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF } else if lead == 0xF4 { second = 0x80...0x8F }
    default: return nil
    }
    guard offset &+ length <= count, second.contains(byte(at: offset &+ 1)) else { return nil }
    for place in offset &+ 2..<offset &+ length where byte(at: place) & 0xC0 != 0x80 { return nil }
    return length
  }
}
