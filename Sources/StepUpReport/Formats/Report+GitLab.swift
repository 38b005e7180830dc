import StepUpDiagnostics
import StepUpJSON

extension Report {
  /// A Code Quality report of GitLab: an array of issues.
  func gitlab() -> String {
    let index = SourceIndex(self)
    var fingerprints = Fingerprints()
    var writer = JSONWriter(.indented)
    let issues =
      unreadable.map { GitLabIssue($0, below: folder) }
      + diagnostics.map { GitLabIssue($0, fingerprints.next($0, index), index) }
    writer.array(of: issues) { writer, issue in
      writer.object { writer in
        writer.member("description", issue.description)
        writer.member("check_name", issue.check)
        writer.member("fingerprint", issue.fingerprint)
        writer.member("severity", issue.severity)
        writer.object("location") { writer in
          writer.member("path", issue.path)
          writer.inlineObject("lines") { writer in
            writer.member("begin", issue.lines.lowerBound)
            writer.member("end", issue.lines.upperBound)
          }
        }
      }
    }
    return writer.text + "\n"
  }
}

/// What GitLab shows in a line of its widget.
private struct GitLabIssue {
  let description: String
  let check: String
  let fingerprint: String
  let severity: String
  let path: String
  let lines: ClosedRange<Int>

  init(_ diagnostic: Diagnostic, _ fingerprint: String, _ index: SourceIndex) {
    let span = index.span(diagnostic.place)
    description = diagnostic.message + (diagnostic.help.map { "; " + $0 } ?? "")
    check = diagnostic.id.rawValue
    self.fingerprint = fingerprint
    severity = diagnostic.severity.gitlab
    path = index.repositoryPath(diagnostic.place)
    lines = span.start.line...max(span.start.line, span.end.line)
  }

  init(_ file: UnreadableFile, below folder: String) {
    var hash = StableHash()
    hash.add(file.path.utf8)
    description = file.message
    check = "unreadable"
    fingerprint = hash.hexadecimal
    severity = "blocker"
    path = folder + file.path
    lines = 1...1
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
