/// How text looks on the terminal, or the file, that it goes to.
package struct TerminalOptions: Hashable, Sendable {
  package enum Color: Hashable, Sendable {
    case plain, ansi
  }

  package enum Hyperlinks: Hashable, Sendable {
    case none
    /// Ids lead to their documentation, where it has an address (OSC 8).
    case ids
  }

  package var color: Color
  package var hyperlinks: Hyperlinks
  /// The most columns of a source line that are shown; longer lines are cut around the caret.
  package var width: Int

  /// - Parameter width: At least 40 columns are shown whatever is asked for.
  package init(color: Color = .plain, hyperlinks: Hyperlinks = .none, width: Int = 160) {
    self.color = color
    self.hyperlinks = hyperlinks
    self.width = max(40, width)
  }

  /// No color, no links: what a file or a pipe gets.
  package static let plain = TerminalOptions()
}
