import StepUpDiagnostics

extension Report {
  /// The text report, then a workflow command of GitHub Actions for each finding.
  ///
  /// GitHub shows ten annotations of each kind for a step, so the worst come first, and the text
  /// has them all.
  func github() -> String {
    let index = SourceIndex(self)
    let worstFirst = diagnostics.enumerated().sorted { a, b in
      a.element.severity == b.element.severity
        ? a.offset < b.offset : a.element.severity > b.element.severity
    }
    var output = text(.plain).withoutWorkflowCommands
    for file in unreadable { output += file.annotation(below: folder) }
    for (_, diagnostic) in worstFirst { output += diagnostic.annotation(index) }
    return output
  }
}

extension Diagnostic {
  fileprivate func annotation(_ index: SourceIndex) -> String {
    let span = index.spanOnOneLine(place)
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let properties = [
      ("file", index.repositoryPath(place)), ("line", String(span.line)),
      ("endLine", String(span.line)), ("col", String(span.columns.lowerBound)),
      ("endColumn", String(max(span.columns.lowerBound, span.columns.upperBound - 1))),
      ("title", id.rawValue),
    ]
    var lines = [message.visible]
    for related in related {
      let start = index.start(related.place)
      lines.append(
        "\(index.repositoryPath(related.place).visible):\(start.line):\(start.column): "
          + related.message.visible)
    }
    if let help { lines.append("help: \(help.visible)") }
    return workflowCommand(command, properties, lines)
  }
}

extension UnreadableFile {
  fileprivate func annotation(below folder: String) -> String {
    let properties = [("file", folder + path), ("title", "cannot be read")]
    return workflowCommand("error", properties, [message])
  }
}
