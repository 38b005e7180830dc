import StepUpDiagnostics

/// The lines of one file that a finding speaks of, underlined.
struct Snippet {
  let file: SourceIndex.File
  let marks: [Mark]
  let severity: Ink
  let width: Int

  /// The marks of one line, from 1.
  private struct Line {
    let number: Int
    var marks: [Mark]
  }

  /// The highest line number that is shown.
  var lastLine: Int {
    marks.map { file.lines.position(at: file.clamped($0.range).start).line }.max() ?? 1
  }

  func draw(on canvas: inout Canvas) {
    guard file.isPrintable else {
      for case let label? in marks.map(\.label) { canvas.remark(label.visible) }
      return
    }
    canvas.beside()
    var previous: Int?
    for line in lines {
      if let previous, line.number == previous + 2 {
        let between = file.lines.range(ofLine: previous + 1)
        canvas.source(previous + 1, visible(between, focus: between.start).text)
      } else if let previous, line.number > previous + 2 {
        canvas.elision()
      }
      draw(line, on: &canvas)
      previous = line.number
    }
  }

  private var lines: [Line] {
    var lines: [Line] = []
    let numbered = marks.map {
      (number: file.lines.position(at: file.clamped($0.range).start).line, mark: $0)
    }
    // Stable, so that marks of one line stay in the order in which the finding tells of them.
    let ordered = numbered.enumerated().sorted {
      ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
    }
    for (_, (number, mark)) in ordered {
      if let last = lines.indices.last, lines[last].number == number {
        lines[last].marks.append(mark)
      } else {
        lines.append(Line(number: number, marks: [mark]))
      }
    }
    return lines
  }

  private func draw(_ line: Line, on canvas: inout Canvas) {
    let range = file.lines.range(ofLine: line.number)
    let focus = line.marks.first { $0.role == .primary } ?? line.marks[0]
    let shown = visible(range, focus: focus.range.start)
    canvas.source(line.number, shown.text)
    let spans = line.marks.map { mark in
      // A range of several lines is underlined as far as its first line goes.
      let start = shown.column(of: Int(mark.range.start))
      let end = shown.column(of: min(Int(mark.range.end), Int(range.end)))
      return Underline.Span(
        role: mark.role, columns: start..<max(start, end), label: mark.label?.visible)
    }
    for row in Underline(spans: spans, severity: severity).rows(canvas.paint) {
      canvas.beside(row)
    }
  }

  private func visible(_ line: ByteRange, focus: Int32) -> VisibleLine {
    VisibleLine(
      file.source.bytes, line: Int(line.start)..<Int(line.end), focus: Int(focus),
      width: width)
  }
}
