/// Why a text cannot be a caller name (CNAM).
package enum CallerNameFault: Equatable {
  case empty
  case tooLong(characters: Int)
  case character(Unicode.Scalar)

  /// The longest caller name, in characters: what CNAM carries.
  package static let limit = 15
  /// The characters of a caller name, as the inside of a regular expression's class.
  package static let regularExpressionClass = "A-Z0-9 .,&'-"

  /// Nothing when the text is a caller name.
  package init?(in text: String) {
    if let other = text.unicodeScalars.first(where: { !Self.isAllowed($0) }) {
      self = .character(other)
    } else if text.allSatisfy({ $0 == " " }) {
      self = .empty
    } else if text.utf8.count > Self.limit {
      self = .tooLong(characters: text.utf8.count)
    } else {
      return nil
    }
  }

  /// Whether phone networks carry the character in a caller name.
  package static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "0"..."9", " ", ".", ",", "&", "'", "-": true
    default: false
    }
  }
}
