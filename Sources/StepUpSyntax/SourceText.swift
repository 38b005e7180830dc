/// The text of a file looked at without YAML's grammar: lines, and how far a word or a value goes.
/// Faults are placed with it, so it has to work on text that is not YAML.
struct SourceText {
  let bytes: [UInt8]

  /// The byte at an offset; a line feed behind the end.
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : Byte.lineFeed
  }

  func lineStart(_ offset: Int) -> Int {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, max(offset, 0)) : start
  }

  /// The end of the line without its line end.
  func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != Byte.lineFeed { end += 1 }
    return end > offset && bytes[end - 1] == Byte.carriageReturn ? end - 1 : end
  }

  /// The start of the next line, or the end of the file.
  func nextLine(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != Byte.lineFeed { end += 1 }
    return min(end + 1, bytes.count)
  }

  func skipBlanks(_ offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, Byte.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  /// Skips white space, line ends and comments.
  func skipToToken(_ offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count {
      if bytes[offset] == Byte.hash {
        offset = lineEnd(offset)
      } else if Byte.isWhiteSpace(bytes[offset]) {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  /// How many spaces stand before the first other byte of the line; meant for a line's start.
  func indent(ofLineAt start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] == Byte.space { offset += 1 }
    return offset - start
  }

  /// Whether a place is the first on its line but for white space.
  func isFirstOnLine(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, Byte.isBlank(bytes[start - 1]) { start -= 1 }
    return startsLine(start)
  }

  private func startsLine(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == Byte.lineFeed
      || offset == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// Whether nothing but white space or the end of the file stands here.
  func isSpaceOrEnd(_ offset: Int) -> Bool {
    offset >= bytes.count || Byte.isWhiteSpace(bytes[offset])
  }

  /// Whether a bracket or a brace opens here.
  func isOpener(_ offset: Int) -> Bool {
    byte(offset) == Byte.openBracket || byte(offset) == Byte.openBrace
  }

  func isHexDigit(_ offset: Int) -> Bool {
    Unicode.Scalar(byte(offset)).properties.isASCIIHexDigit
  }

  /// Whether `---` or `...` stands alone here, meant for a line's start.
  func isDocumentMarker(_ offset: Int) -> Bool {
    let first = byte(offset)
    guard first == Byte.dash || first == Byte.dot else { return false }
    return byte(offset + 1) == first && byte(offset + 2) == first && isSpaceOrEnd(offset + 3)
  }

  /// Whether a comment starts here: a `#` at the start of a line or behind white space.
  func isComment(_ offset: Int) -> Bool {
    guard byte(offset) == Byte.hash else { return false }
    return startsLine(offset) || Byte.isBlank(bytes[offset - 1])
  }

  /// One past the closing quote of the quoted text that starts here; nil when none closes it before
  /// `limit`.
  func endOfQuoted(_ start: Int, before limit: Int) -> Int? {
    let quote = byte(start)
    var offset = start + 1
    while offset < limit {
      let byte = bytes[offset]
      if byte == Byte.backslash, quote == Byte.doubleQuote {
        offset += 2
      } else if byte != quote {
        offset += 1
      } else if quote == Byte.singleQuote, offset + 1 < limit, bytes[offset + 1] == quote {
        offset += 2
      } else {
        return offset + 1
      }
    }
    return nil
  }

  /// The end of the text that starts here and runs over what is left of the line, without a comment
  /// and without white space at its end; in a flow collection it ends at `,`, `[`, `]`, `{` or `}`.
  func endOfText(_ start: Int, inFlow: Bool) -> Int {
    let limit = lineEnd(start)
    var offset = start
    while offset < limit {
      if inFlow, offset > start, Byte.isFlowIndicator(bytes[offset]) { break }
      if bytes[offset] == Byte.hash, offset > start, Byte.isBlank(bytes[offset - 1]) { break }
      offset += 1
    }
    while offset > start + 1, Byte.isBlank(bytes[offset - 1]) { offset -= 1 }
    return max(offset, min(start + 1, limit))
  }

  /// The colon that ends the key that starts here and stands on one line, if it is one.
  func colon(afterKeyAt start: Int) -> Int? {
    let limit = lineEnd(start)
    guard start < limit else { return nil }
    var offset = start
    if Byte.isQuote(bytes[start]) {
      guard let end = endOfQuoted(start, before: limit) else { return nil }
      offset = skipBlanks(end)
      return byte(offset) == Byte.colon && isSpaceOrEnd(offset + 1) ? offset : nil
    }
    while offset < limit {
      let byte = bytes[offset]
      if byte == Byte.colon, isSpaceOrEnd(offset + 1) { return offset > start ? offset : nil }
      if byte == Byte.hash, offset > start, Byte.isBlank(bytes[offset - 1]) { return nil }
      offset += 1
    }
    return nil
  }

  /// The end of the key that starts here, or of the text when it is no key.
  func endOfKey(_ start: Int, inFlow: Bool = false) -> Int {
    guard var end = colon(afterKeyAt: start) else { return endOfText(start, inFlow: inFlow) }
    while end > start + 1, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Whether a line starts here with what looks like `key:`, one word or quoted.
  func looksLikeKey(_ start: Int) -> Bool {
    let first = byte(start)
    if Byte.isQuote(first) { return colon(afterKeyAt: start) != nil }
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == Byte.colon, isSpaceOrEnd(offset + 1) { return offset > start }
      if Byte.isWhiteSpace(byte) || Byte.isFlowIndicator(byte) || Byte.isQuote(byte)
        || byte == Byte.hash || (offset == start && Self.indicators.contains(byte))
      {
        return false
      }
      offset += 1
    }
    return false
  }

  /// Whether an entry of a mapping or of a list starts here.
  func looksLikeEntry(_ start: Int) -> Bool {
    byte(start) == Byte.dash && isSpaceOrEnd(start + 1) || looksLikeKey(start)
  }

  private static let indicators: [UInt8] = Array("&*!|>%@`?".utf8)
}
