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
    for (_, diagnostic) in worstFirst { output += diagnostic.workflowCommand(index) }
    return output
  }
}

extension Diagnostic {
  fileprivate func workflowCommand(_ index: SourceIndex) -> String {
    let span = index.spanOnOneLine(place)
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let properties = [
      ("file", index.path(place)), ("line", String(span.line)),
      ("endLine", String(span.line)), ("col", String(span.columns.lowerBound)),
      ("endColumn", String(max(span.columns.lowerBound, span.columns.upperBound - 1))),
      ("title", id.rawValue),
    ]
    var lines = [message.visible]
    for related in related {
      let start = index.start(related.place)
      lines.append(
        "\(index.path(related.place).visible):\(start.line):\(start.column): "
          + related.message.visible)
    }
    if let help { lines.append("help: \(help.visible)") }
    let list = properties.map { "\($0)=\($1.commandProperty)" }.joined(separator: ",")
    return "::\(command) \(list)::\(lines.joined(separator: "\n").commandData)\n"
  }
}

extension String {
  /// The text as the data of a workflow command.
  fileprivate var commandData: String {
    escaped { byte in
      switch byte {
      case UInt8(ascii: "%"): "%25"
      case UInt8(ascii: "\r"): "%0D"
      case UInt8(ascii: "\n"): "%0A"
      default: nil
      }
    }
  }

  /// The text as the value of a property of a workflow command.
  fileprivate var commandProperty: String {
    commandData.escaped { byte in
      switch byte {
      case UInt8(ascii: ":"): "%3A"
      case UInt8(ascii: ","): "%2C"
      default: nil
      }
    }
  }

  private func escaped(_ escape: (UInt8) -> String?) -> String {
    var result: [UInt8] = []
    for byte in utf8 {
      if let escape = escape(byte) { result += escape.utf8 } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text between commands that keep the runner from obeying what a policy file quotes.
  fileprivate var withoutWorkflowCommands: String {
    var hash = StableHash()
    hash.add(utf8)
    // The text must not hold the word that makes the runner listen again.
    while contains(hash.hexadecimal) { hash.add(CollectionOfOne(0)) }
    let token = "stepup-" + hash.hexadecimal
    return "::stop-commands::\(token)\n\(self)::\(token)::\n"
  }
}
