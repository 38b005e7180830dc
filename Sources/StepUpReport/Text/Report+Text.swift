import StepUpDiagnostics

extension Report {
  /// The report for people: each finding with its lines, the causes and the fix as a patch.
  func text(_ options: TerminalOptions) -> String {
    let index = SourceIndex(self)
    var text = ""
    for diagnostic in diagnostics {
      let address = documentation[diagnostic.id]?.url
      text += diagnostic.text(index, options, address: address)
      text += "\n"
    }
    return text + summary.sentence + "\n"
  }

  /// A line for each finding and nothing else, for people in a hurry and for editors.
  func concise(_ options: TerminalOptions) -> String {
    let index = SourceIndex(self)
    let paint = Paint(color: options.color)
    var text = ""
    for diagnostic in diagnostics {
      let start = index.start(diagnostic.place)
      let address = documentation[diagnostic.id]?.url
      text += "\(index.path(diagnostic.place).visible):\(start.line):\(start.column): "
      text += diagnostic.header(paint, options, address: address)
      text += ": \(diagnostic.message.visible)\n"
    }
    return text
  }
}

extension Diagnostic {
  /// The severity and the id: `error[duration-too-short]`.
  func header(_ paint: Paint, _ options: TerminalOptions, address: String?) -> String {
    let id = hyperlink(id.rawValue, to: address, options)
    return paint("\(severity.rawValue)[\(id)]", Ink(severity))
  }

  func text(_ index: SourceIndex, _ options: TerminalOptions, address: String?) -> String {
    let paint = Paint(color: options.color)
    let snippets = marks.map { group in
      Snippet(
        file: index[group.file], marks: group.marks, severity: Ink(severity), width: options.width)
    }
    let patches = fixes.map { PatchView($0, index, width: options.width) }
    let lastLine = (snippets.map(\.lastLine) + patches.map(\.lastLine)).max() ?? 1
    var canvas = Canvas(paint: paint, digits: String(lastLine).utf8.count)

    canvas.write(
      header(paint, options, address: address) + paint(": \(message.visible)", .message))
    for (number, snippet) in snippets.enumerated() {
      if number > 0, snippets[number - 1].file.isPrintable { canvas.beside() }
      canvas.location(number == 0 ? "-->" : ":::", snippet.location)
      snippet.draw(on: &canvas)
    }
    drawHelp(patches, on: &canvas, primary: snippets[0].file)
    return canvas.text
  }

  /// The help and the fixes; where there is one fix, the help says what it does.
  private func drawHelp(
    _ patches: [PatchView], on canvas: inout Canvas, primary: SourceIndex.File
  ) {
    if help == nil, patches.isEmpty { return }
    if primary.isPrintable { canvas.beside() }
    func write(_ text: String, on canvas: inout Canvas) {
      canvas.write(canvas.paint("help", .help) + canvas.paint(":", .message) + " " + text)
    }
    if let help, patches.count != 1 { write(help.visible, on: &canvas) }
    for (fix, patch) in zip(fixes, patches) {
      let title = patches.count == 1 ? help ?? fix.title : fix.title
      write(title.visible, on: &canvas)
      patch.draw(on: &canvas, primary: primary.source.path)
    }
  }
}
