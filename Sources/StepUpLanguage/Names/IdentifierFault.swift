/// Why a text is no identifier.
package enum IdentifierFault: Equatable {
  case empty
  case tooLong(bytes: Int)
  /// A `-` or `_` that does not stand between letters or digits.
  case misplacedSeparator(Character)
  case character(Unicode.Scalar)

  /// The longest identifier, in bytes.
  package static let limit = 64

  /// Nothing when the text is an identifier.
  package init?(in text: String) {
    var previousIsSeparator = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": previousIsSeparator = false
      case "-", "_":
        if previousIsSeparator {
          self = .misplacedSeparator(Character(scalar))
          return
        }
        previousIsSeparator = true
      default:
        self = .character(scalar)
        return
      }
    }
    let length = text.utf8.count
    if length == 0 {
      self = .empty
    } else if previousIsSeparator, let last = text.last {
      self = .misplacedSeparator(last)
    } else if length > Self.limit {
      self = .tooLong(bytes: length)
    } else {
      return nil
    }
  }
}
