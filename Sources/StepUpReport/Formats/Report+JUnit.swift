import StepUpDiagnostics

extension Report {
  /// JUnit XML: one suite, with each checked file as a test that fails on errors and warnings.
  ///
  /// Notes are told in the output of a test that passes. A file that cannot be read is a test that
  /// could not be run.
  func junit() -> String {
    let index = SourceIndex(self)
    let findings = Dictionary(grouping: diagnostics, by: \.place.file)
    let files = Set(checkedFiles).union(findings.keys).sorted()
    let failures = files.count { id in
      findings[id, default: []].contains { $0.severity > .note }
    }
    let tests = files.count + unreadable.count
    let counts =
      "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(unreadable.count)\""
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"stepup\" \(counts) time=\"0\">\n"
    text += "  <testsuite name=\"stepup check\" \(counts) skipped=\"0\" time=\"0\">\n"
    for id in files {
      let path = source(id).path.xmlEscaped
      let test = "    <testcase classname=\"stepup.check\" name=\"\(path)\" time=\"0\""
      if let findings = findings[id] {
        text += test + ">\n" + outcome(findings, index) + "    </testcase>\n"
      } else {
        text += test + "/>\n"
      }
    }
    for file in unreadable {
      let name = file.path.xmlEscaped
      text += "    <testcase classname=\"stepup.check\" name=\"\(name)\" time=\"0\">\n"
      text += "      <error type=\"unreadable\" message=\"\(file.message.visible.xmlEscaped)\"/>\n"
      text += "    </testcase>\n"
    }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  /// One element for all findings of a file: readers show only the first.
  private func outcome(_ findings: [Diagnostic], _ index: SourceIndex) -> String {
    var lines: [String] = []
    for finding in findings {
      let start = index.start(finding.place)
      var line = "\(index.path(finding.place).visible):\(start.line):\(start.column): "
      line += "\(finding.severity.rawValue)[\(finding.id.rawValue)]: \(finding.message.visible)"
      if let help = finding.help { line += "; \(help.visible)" }
      lines.append(line.xmlEscaped)
    }
    let text = lines.joined(separator: "\n")
    guard let worst = findings.max(by: { $0.severity < $1.severity }), worst.severity > .note else {
      return "      <system-out>\(text)</system-out>\n"
    }
    let more = findings.count > 1 ? " (and \(findings.count - 1) more)" : ""
    let message = (worst.message.visible + more).xmlEscaped
    return "      <failure type=\"\(worst.id.rawValue)\" message=\"\(message)\">"
      + text + "</failure>\n"
  }
}
