import StepUpDiagnostics

extension PlainReader {
  /// Reads the value that starts here.
  mutating func readValue() -> Bool {
    switch byte(offset) {
    case Byte.openBracket, Byte.openBrace: readFlow(depth: 0)
    case Byte.singleQuote, Byte.doubleQuote: readQuoted()
    case let first: Self.startsWord(first) && readWords()
    }
  }

  /// Reads words up to the end of the line or a comment.
  private mutating func readWords() -> Bool {
    var end = offset
    while end < bytes.count, bytes[end] >= Byte.space {
      if bytes[end] == Byte.hash, bytes[end - 1] == Byte.space { break }
      // A `key: value` cannot stand inside a value.
      if bytes[end] == Byte.colon, byte(end + 1) <= Byte.space { return false }
      end += 1
    }
    return appendWords(to: end)
  }

  /// Reads `[…]` or `{…}`, which has to end on the same line.
  private mutating func readFlow(depth: Int) -> Bool {
    guard hasRoom(depth: depth) else { return false }
    let node = nodes.count
    let isMapping = bytes[offset] == Byte.openBrace
    let closer = isMapping ? Byte.closeBrace : Byte.closeBracket
    append(isMapping ? .mapping : .sequence, offset, offset, isFlow: true)
    offset += 1
    skipSpaces()
    if byte(offset) != closer {
      while true {
        if isMapping, !readFlowKey() { return false }
        guard readFlowValue(depth: depth + 1) else { return false }
        skipSpaces()
        if byte(offset) == closer { break }
        guard byte(offset) == Byte.comma else { return false }
        offset += 1
        skipSpaces()
      }
    }
    offset += 1
    finish(node, end: offset)
    return true
  }

  private mutating func readFlowKey() -> Bool {
    let colon = colonOfKey()
    if colon < 0 { return false }
    append(.plain, offset, colon, text: ByteRange(offset, colon))
    offset = colon + 1
    skipSpaces()
    return true
  }

  private mutating func readFlowValue(depth: Int) -> Bool {
    switch byte(offset) {
    case Byte.openBracket, Byte.openBrace: readFlow(depth: depth)
    case Byte.singleQuote, Byte.doubleQuote: readQuoted()
    case let first: Self.startsWord(first) && readFlowWords()
    }
  }

  /// Reads words up to a comma or a closing bracket.
  private mutating func readFlowWords() -> Bool {
    var end = offset
    while end < bytes.count, bytes[end] >= Byte.space {
      switch bytes[end] {
      case Byte.comma, Byte.closeBracket, Byte.closeBrace: return appendWords(to: end)
      case Byte.colon, Byte.hash, Byte.question, Byte.openBracket, Byte.openBrace: return false
      default: end += 1
      }
    }
    return false
  }

  /// Adds what stands before an offset as a text, without the white space at its end.
  private mutating func appendWords(to next: Int) -> Bool {
    var end = next
    while bytes[end - 1] == Byte.space { end -= 1 }
    append(.plain, offset, end, text: ByteRange(offset, end))
    offset = next
    return true
  }

  /// Reads quoted text that stands in the file as it is meant.
  private mutating func readQuoted() -> Bool {
    let start = offset
    let quote = bytes[start]
    offset += 1
    while byte(offset) != quote {
      guard byte(offset) >= Byte.space, bytes[offset] != Byte.backslash else { return false }
      offset += 1
    }
    offset += 1
    // Two quotes stand for one.
    if byte(offset) == quote { return false }
    append(
      quote == Byte.singleQuote ? .singleQuoted : .doubleQuoted, start, offset,
      text: ByteRange(start + 1, offset - 1))
    return true
  }

  /// Whether text may start with a byte and means nothing but text then.
  private static func startsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "("), Byte.dot:
      true
    default: byte >= 0x80
    }
  }
}
