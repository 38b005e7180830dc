import StepUpDiagnostics

/// What a piece of text is, from which its color follows.
package enum Ink: Hashable {
  case error, warning, note, help
  /// The message of a finding.
  case message
  /// Line numbers, bars and arrows, and the places that are not the primary one.
  case frame
  case removed, added

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }
}

/// Colors text, or leaves it as it is.
package struct Paint {
  let color: TerminalOptions.Color

  package init(color: TerminalOptions.Color) { self.color = color }

  package func callAsFunction(_ text: String, _ ink: Ink?) -> String {
    guard color == .ansi, let ink, !text.isEmpty else { return text }
    let code =
      switch ink {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;32"
      case .help: "1;36"
      case .message: "1"
      case .frame: "1;34"
      case .removed: "31"
      case .added: "32"
      }
    return "\u{1b}[\(code)m\(text)\u{1b}[0m"
  }
}

/// A text that leads to an address where the terminal can follow one (OSC 8).
///
/// An address of anything but printable ASCII is left out: it could end the sequence early.
func hyperlink(_ text: String, to address: String?, _ options: TerminalOptions) -> String {
  guard options.hyperlinks == .ids, let address,
    address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
  else { return text }
  return "\u{1b}]8;;\(address)\u{1b}\\\(text)\u{1b}]8;;\u{1b}\\"
}
