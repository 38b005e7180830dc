import StepUpDiagnostics
import StepUpJSON

extension Report {
  /// A Code Quality report of GitLab: an array of issues.
  func gitlab() -> String {
    let index = SourceIndex(self)
    var fingerprints = Fingerprints()
    var writer = JSONWriter(.indented)
    writer.array(of: diagnostics) { writer, diagnostic in
      writer.object { writer in
        var description = diagnostic.message
        if let help = diagnostic.help { description += "; " + help }
        writer.member("description", description)
        writer.member("check_name", diagnostic.id.rawValue)
        writer.member("fingerprint", fingerprints.next(diagnostic, index))
        writer.member("severity", diagnostic.severity.gitlab)
        writer.object("location") { writer in
          let span = index.span(diagnostic.place)
          writer.member("path", index.path(diagnostic.place))
          writer.inlineObject("lines") { writer in
            writer.member("begin", span.start.line)
            writer.member("end", max(span.start.line, span.end.line))
          }
        }
      }
    }
    return writer.text + "\n"
  }
}

extension Severity {
  fileprivate var gitlab: String {
    switch self {
    case .error: "critical"
    case .warning: "major"
    case .note: "info"
    }
  }
}
