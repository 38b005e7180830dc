import StepUpDiagnostics

/// A fix as the lines it removes and adds.
struct PatchView {
  /// Neighbouring lines that a fix changes together.
  private struct Hunk {
    let file: FileID
    let path: String
    let change: LineChange
  }

  private let hunks: [Hunk]
  private let width: Int

  /// Longer patches are cut: the file's own diff shows them in full.
  private static let mostLines = 12

  init(_ fix: Fix, _ index: SourceIndex, width: Int) {
    self.width = width
    var files: [FileID] = []
    for edit in fix.edits where !files.contains(edit.place.file) { files.append(edit.place.file) }
    hunks = files.flatMap { id in
      let file = index[id]
      let edits = fix.edits.filter { $0.place.file == id }
      return LineChange.changes(edits, in: file, context: width * 4).map {
        Hunk(file: id, path: file.source.path, change: $0)
      }
    }
  }

  /// The highest line number that is shown.
  var lastLine: Int {
    hunks.map { $0.change.line + max($0.change.removed.count, $0.change.added.count) - 1 }.max()
      ?? 1
  }

  /// - Parameter primary: The path of the finding's own file, which is not named again.
  func draw(on canvas: inout Canvas, primary: String) {
    var path = primary
    var previousLine: Int?
    for hunk in hunks {
      if hunk.path != path {
        canvas.beside()
        canvas.location("-->", "\(hunk.path.visible):\(hunk.change.line)")
        path = hunk.path
        previousLine = nil
      }
      if previousLine == nil {
        canvas.beside()
      } else {
        canvas.elision()
      }
      draw(hunk.change, on: &canvas)
      previousLine = hunk.change.line
    }
    if !hunks.isEmpty { canvas.beside() }
  }

  private func draw(_ change: LineChange, on canvas: inout Canvas) {
    let sides: [(lines: [[UInt8]], sign: Character, ink: Ink)] = [
      (change.removed, "-", .removed), (change.added, "+", .added),
    ]
    for side in sides {
      for (offset, line) in side.lines.prefix(Self.mostLines).enumerated() {
        let shown = VisibleLine(
          line, line: 0..<line.count, focus: change.focus, width: width)
        canvas.change(change.line + offset, side.sign, shown.text, side.ink)
      }
      if side.lines.count > Self.mostLines { canvas.elision() }
    }
  }
}
