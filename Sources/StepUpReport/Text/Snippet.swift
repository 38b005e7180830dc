import StepUpDiagnostics

/// The lines of one file that a finding speaks of, underlined.
struct Snippet {
  let file: SourceIndex.File
  let marks: [Mark]
  let severity: Ink
  let width: Int
  /// The primary mark, where it is of several lines.
  private let block: Block?

  init(file: SourceIndex.File, marks: [Mark], severity: Ink, width: Int) {
    self.file = file
    self.marks = marks
    self.severity = severity
    self.width = width
    block = file.isPrintable ? marks.first.flatMap { Block($0, in: file) } : nil
  }

  /// The path, line and column of the first mark.
  var location: String {
    let start = file.lines.position(at: file.clamped(marks[0].range).start)
    return "\(file.source.path.visible):\(start.line):\(start.column)"
  }

  /// The highest line number that is shown.
  var lastLine: Int {
    let last = marks.map { file.lines.position(at: file.clamped($0.range).start).line }.max() ?? 1
    return max(last, block?.lines.upperBound ?? 1)
  }

  func draw(on canvas: inout Canvas) {
    guard file.isPrintable else {
      for case let label? in marks.map(\.label) { canvas.remark(label.visible) }
      return
    }
    canvas.beside()
    // Marks of one line stay in the order in which the finding tells of them.
    let underlined = Dictionary(grouping: block == nil ? marks[...] : marks.dropFirst()) {
      file.lines.position(at: file.clamped($0.range).start).line
    }
    var previous: Int?
    for line in Set(underlined.keys).union(block?.shownLines ?? []).sorted() {
      if let previous, line == previous + 2 {
        draw(previous + 1, [], on: &canvas)
      } else if let previous, line > previous + 2 {
        let isInBlock =
          block?.lines.contains(previous) == true && block?.lines.contains(line) == true
        canvas.elision(isInBlock ? canvas.paint("|", severity) : "")
      }
      draw(line, underlined[line] ?? [], on: &canvas)
      previous = line
    }
  }

  private func draw(_ number: Int, _ marks: [Mark], on canvas: inout Canvas) {
    let range = file.lines.range(ofLine: number)
    let focus = marks.first { $0.role == .primary } ?? marks.first
    let isFirst = number == block?.lines.lowerBound
    let isLast = number == block?.lines.upperBound
    let blockFocus = isFirst ? block?.range.start : isLast ? block?.range.end : nil
    let shown = VisibleLine(
      file.source.bytes, line: Int(range.start)..<Int(range.end),
      focus: Int(blockFocus ?? focus?.range.start ?? range.start), width: width)
    let margin = block?.margin(ofLine: number) ?? ""
    canvas.source(number, margin: canvas.paint(margin, severity), shown.text)

    if isFirst, let block, let row = block.opening(shown.column(of: Int(block.range.start))) {
      canvas.beside(canvas.paint(row, severity))
    }
    let below = canvas.paint(isLast ? "| " : block?.margin(belowLine: number) ?? "", severity)
    if !marks.isEmpty {
      for row in underline(marks, shown, range).rows(canvas.paint) { canvas.beside(below + row) }
    }
    if isLast, let block {
      let end = max(0, shown.column(of: Int(block.range.end)) - 1)
      let label = block.label.map { " " + $0.visible } ?? ""
      canvas.beside(canvas.paint(block.closing(end) + label, severity))
    }
  }

  private func underline(_ marks: [Mark], _ shown: VisibleLine, _ line: ByteRange) -> Underline {
    let spans = marks.map { mark in
      // A cause of several lines is underlined as far as its first line goes.
      let start = shown.column(of: Int(mark.range.start))
      let end = shown.column(of: min(Int(mark.range.end), Int(line.end)))
      return Underline.Span(
        role: mark.role, columns: start..<max(start, end), label: mark.label?.visible)
    }
    return Underline(spans: spans, severity: severity)
  }
}
