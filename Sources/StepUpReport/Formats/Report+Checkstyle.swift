import StepUpDiagnostics

extension Report {
  /// Checkstyle XML, version 4.3: the files with findings, and those that cannot be read.
  func checkstyle() -> String {
    let index = SourceIndex(self)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
    var rest = diagnostics[...]
    while let first = rest.first {
      let group = rest.prefix { $0.place.file == first.place.file }
      rest = rest.dropFirst(group.count)
      text += "  <file name=\"\(index.repositoryPath(first.place).xmlEscaped)\">\n"
      for diagnostic in group {
        let start = index.start(diagnostic.place)
        var message = diagnostic.message.visible
        if let help = diagnostic.help { message += "; \(help.visible)" }
        text += "    <error line=\"\(start.line)\" column=\"\(start.column)\""
        text += " severity=\"\(diagnostic.severity.checkstyle)\""
        text += " message=\"\(message.xmlEscaped)\" source=\"stepup.\(diagnostic.id.rawValue)\"/>\n"
      }
      text += "  </file>\n"
    }
    for file in unreadable {
      text += "  <file name=\"\((folder + file.path).xmlEscaped)\">\n"
      text += "    <error line=\"1\" severity=\"error\" source=\"stepup.unreadable\""
      text += " message=\"\(file.message.visible.xmlEscaped)\"/>\n  </file>\n"
    }
    return text + "</checkstyle>\n"
  }
}

extension Severity {
  fileprivate var checkstyle: String { self == .note ? "info" : rawValue }
}
