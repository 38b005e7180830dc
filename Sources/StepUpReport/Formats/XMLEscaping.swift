import StepUpJSON

extension StringProtocol {
  /// The text as character data or as an attribute's value of XML 1.0.
  ///
  /// What is invisible becomes a character reference, what XML cannot hold an escape.
  package var xmlEscaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case _ where !scalar.isXML: text += scalar.escape
      case _ where scalar.isInvisible:
        text += "&#x" + String(scalar.value, radix: 16, uppercase: true) + ";"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a `Char` of XML 1.0.
  fileprivate var isXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
