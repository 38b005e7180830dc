extension JSONReader {
  /// Reads a string, from its opening quote to behind its closing one.
  mutating func readString() throws(JSONFault) {
    let opener = offset
    offset += 1
    var kind = JSONNode.Kind.string
    while true {
      offset = endOfPlainText
      switch peek() {
      case UInt8(ascii: "\""):
        append(kind, from: opener + 1)
        offset += 1
        return
      case UInt8(ascii: "\\"):
        kind = .escapedString
        try readEscape()
      case nil:
        offset = opener
        throw fault("a string is not closed")
      default: throw fault("a control character in a string is written as an escape")
      }
    }
  }

  /// Where the next quote, backslash or control character is, or the end.
  private var endOfPlainText: Int {
    let bytes = bytes.span
    var end = offset
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      end += 1
    }
    return end
  }

  /// Reads a backslash and what belongs to it.
  private mutating func readEscape() throws(JSONFault) {
    offset += 1
    guard let byte = peek() else { throw fault("an escape is not finished") }
    switch byte {
    case UInt8(ascii: "u"):
      offset += 1
      try readCodeUnits()
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 1
    default: throw fault("this escape is not one of JSON's")
    }
  }

  /// Reads the digits of `\u`, and the second half of a surrogate pair with them.
  private mutating func readCodeUnits() throws(JSONFault) {
    let first = try readHexDigits()
    guard UTF16.isSurrogate(first) else { return }
    guard UTF16.isLeadSurrogate(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")),
      UTF16.isTrailSurrogate(try readHexDigits())
    else {
      // A value takes its place among the nodes, so that it has a path; a name has its object's.
      if objectOfName == nil { append(.string, from: offset) }
      throw JSONFault(
        JSONPath(to: objectOfName ?? nodes.count - 1, nodes, bytes),
        "half a surrogate pair stands alone")
    }
  }

  private mutating func readHexDigits() throws(JSONFault) -> UInt16 {
    for position in offset..<offset + 4 {
      guard position < bytes.count, bytes.hexDigit(at: position) != nil else {
        offset = position
        throw fault("four hexadecimal digits are expected")
      }
    }
    defer { offset += 4 }
    return bytes.codeUnit(at: offset)
  }
}

extension [UInt8] {
  /// The text of a string with escapes, which were found to be sound when it was read.
  func unescaped(_ range: Range<UInt32>) -> [UInt8] {
    var text: [UInt8] = []
    var offset = Int(range.lowerBound)
    while offset < Int(range.upperBound) {
      guard self[offset] == UInt8(ascii: "\\") else {
        text.append(self[offset])
        offset += 1
        continue
      }
      offset += 2
      switch self[offset - 1] {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        var units = [codeUnit(at: offset)]
        offset += 4
        if UTF16.isLeadSurrogate(units[0]) {
          units.append(codeUnit(at: offset + 2))
          offset += 6
        }
        text += Array(String(decoding: units, as: UTF16.self).utf8)
      case let itself: text.append(itself)
      }
    }
    return text
  }

  /// The value of the four hexadecimal digits at an offset; what is no digit counts as 0.
  fileprivate func codeUnit(at offset: Int) -> UInt16 {
    (offset..<offset + 4).reduce(0) { $0 << 4 | UInt16(hexDigit(at: $1) ?? 0) }
  }

  fileprivate func hexDigit(at offset: Int) -> UInt8? {
    switch self[offset] {
    case let byte where (48...57).contains(byte): byte - 48
    case let byte where (65...70).contains(byte): byte - 55
    case let byte where (97...102).contains(byte): byte - 87
    default: nil
    }
  }
}
