package import StepUpDiagnostics

/// Everything that a report says, whatever its format.
package struct Report: Sendable {
  /// The findings, in the order of `Diagnostic.precedes`.
  package let diagnostics: [Diagnostic]
  package let summary: ReportSummary
  /// Findings that a comment in the file silences; only SARIF lists them, and only those given.
  package let suppressed: [SuppressedDiagnostic]
  /// The files that were checked, in order: formats that count clean files need them.
  package let checkedFiles: [FileID]
  /// What could not be read, and was not checked for that reason.
  package let unreadable: [UnreadableFile]
  /// Where the project lies in its repository, such as `policies/`; nothing for its root. Formats
  /// that are laid over a repository put it before every path.
  package let folder: String
  /// Gives what the ids mean, which takes some time to collect; clean text reports never ask.
  private let documented: @Sendable () -> [DiagnosticID: RuleDocumentation]
  /// The version of the tool, as `--version` prints it.
  package let toolVersion: String
  /// Gives the file of an id that occurs in the findings.
  package let source: @Sendable (FileID) -> Source

  package init(
    diagnostics: [Diagnostic], summary: ReportSummary, suppressed: [SuppressedDiagnostic] = [],
    checkedFiles: [FileID] = [], unreadable: [UnreadableFile] = [], folder: String = "",
    documentation: @escaping @autoclosure @Sendable () -> [DiagnosticID: RuleDocumentation] = [:],
    toolVersion: String, source: @escaping @Sendable (FileID) -> Source
  ) {
    self.diagnostics = diagnostics
    self.summary = summary
    self.suppressed = suppressed
    self.checkedFiles = checkedFiles
    self.unreadable = unreadable
    self.folder = folder
    documented = documentation
    self.toolVersion = toolVersion
    self.source = source
  }
}

extension Report {
  /// What the ids mean; an id without an entry is reported by its name alone.
  package var documentation: [DiagnosticID: RuleDocumentation] { documented() }
}

/// A finding that a comment silences, with the reason the comment gives.
package struct SuppressedDiagnostic: Hashable, Sendable {
  package let diagnostic: Diagnostic
  package let reason: String

  package init(_ diagnostic: Diagnostic, reason: String) {
    self.diagnostic = diagnostic
    self.reason = reason
  }
}

/// A file or directory that the environment did not give.
package struct UnreadableFile: Hashable, Sendable {
  /// Relative to the root of the project, where it lies below it.
  package let path: String
  /// What is wrong with it, in the words of the operating system.
  package let reason: String

  package init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// What a report says of it.
  var message: String { "this was not checked, because it cannot be read: \(reason)" }
}
