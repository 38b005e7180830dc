import StepUpDiagnostics

/// A primary range of several lines, drawn as a bar on the left from its first to its last line.
struct Block {
  let lines: ClosedRange<Int>
  /// The offset it starts at, and the one after its last character.
  let range: ByteRange
  let label: String?
  /// Whether only blanks stand before it, so that the bar starts at its line and not below.
  let startsLine: Bool

  /// Of longer blocks only this many lines are shown at either end.
  private static let mostLinesAtEnds = 2

  /// - Returns: Nothing where the mark is not the primary one or ends on the line it starts on.
  init?(_ mark: Mark, in file: SourceIndex.File) {
    guard mark.role == .primary else { return nil }
    let range = file.clamped(mark.range)
    let first = file.lines.position(at: range.start).line
    var last = file.lines.position(at: range.end).line
    var end = range.end
    // A range up to the start of a line ends with the line before.
    while last > first, end <= file.lines.range(ofLine: last).start {
      last -= 1
      end = min(end, file.lines.range(ofLine: last).end)
    }
    guard last > first else { return nil }
    lines = first...last
    self.range = ByteRange(Int(range.start), Int(end))
    label = mark.label
    let line = file.lines.range(ofLine: first)
    startsLine = file.source.bytes[Int(line.start)..<max(Int(line.start), Int(range.start))]
      .allSatisfy { $0 == 0x20 }
  }

  /// The lines to show.
  var shownLines: [Int] {
    lines.count <= 2 * Self.mostLinesAtEnds + 1
      ? Array(lines)
      : lines.prefix(Self.mostLinesAtEnds) + lines.suffix(Self.mostLinesAtEnds)
  }

  /// What stands left of a line of the file.
  func margin(ofLine line: Int) -> String {
    if line == lines.lowerBound { return startsLine ? "/ " : "  " }
    return lines.contains(line) ? "| " : "  "
  }

  /// What stands left of the rows below a line.
  func margin(belowLine line: Int) -> String {
    lines.lowerBound <= line && line < lines.upperBound ? "| " : "  "
  }

  /// The row below the first line that leads the bar to where the block starts.
  func opening(_ column: Int) -> String? {
    startsLine ? nil : " " + String(repeating: "_", count: column + 1) + "^"
  }

  /// The row below the last line that leads the bar to where the block ends.
  func closing(_ column: Int) -> String {
    "|" + String(repeating: "_", count: column + 1) + "^"
  }
}
