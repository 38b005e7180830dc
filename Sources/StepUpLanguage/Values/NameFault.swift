/// Why a text cannot be a name shown to people.
package enum NameFault: Equatable {
  case empty
  case tooLong(scalars: Int)
  case surroundingSpace
  case character(Unicode.Scalar)

  /// The longest name, in Unicode scalars.
  package static let limit = 100

  /// Nothing when the text is a name.
  package init?(in text: String) {
    if Self.isPlainName(text) { return nil }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else {
      self = .empty
      return
    }
    if let hidden = scalars.first(where: \.isHidden) {
      self = .character(hidden)
    } else if first.properties.isWhitespace || last.properties.isWhitespace {
      self = .surroundingSpace
    } else if scalars.count > Self.limit {
      self = .tooLong(scalars: scalars.count)
    } else {
      return nil
    }
  }

  /// Whether a text is a name made of printable ASCII: a quick look, since nearly all are.
  private static func isPlainName(_ text: String) -> Bool {
    let bytes = text.utf8
    let space = UInt8(ascii: " ")
    return (1...limit).contains(bytes.count) && bytes.first != space && bytes.last != space
      && bytes.allSatisfy { $0 >= space && $0 < 0x7F }
  }
}

extension Unicode.Scalar {
  /// Whether a reader would not see it: controls, line and paragraph separators, bidi controls and
  /// zero-width characters.
  package var isHidden: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return value == 0x034F || value == 0x115F || value == 0x1160 || value == 0x3164
    }
  }

  /// The code point as it is cited: `U+0430`.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
