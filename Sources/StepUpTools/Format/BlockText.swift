import StepUpDiagnostics

/// Text of several lines as it is written below a `|`.
struct BlockText {
  /// The `|` with what it has to say; or the text in quotes, when it has no line to show.
  let header: String
  /// The lines, which are not indented yet.
  let lines: [String]

  /// - Parameter text: Line ends at its end, of which one may count, say nothing here; more than
  ///   one is written as one.
  init(_ text: String) {
    let hasLineEnd = text.hasSuffix("\n")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    let first = lines.first { !$0.isEmpty } ?? ""
    guard first.utf8.contains(where: { !$0.isInlineSpace }) else {
      header = ScalarText.quoted(lines.joined(separator: "\n"))
      self.lines = []
      return
    }
    // What starts with white space hides how far the block is indented.
    let isIndented = first.utf8.first.map(\.isInlineSpace) ?? false
    header = "|" + (isIndented ? "2" : "") + (hasLineEnd ? "" : "-")
    self.lines = lines
  }
}
