package import StepUpDiagnostics

/// What a diagnostic id means, for the formats that carry documentation.
package struct RuleDocumentation: Hashable, Sendable {
  package let id: DiagnosticID
  /// The severity it has unless a project sets another.
  package let severity: Severity
  /// One sentence.
  package let summary: String
  /// What it is, why it matters and what to do, as plain text.
  package let explanation: String
  /// The same as Markdown.
  package let markdown: String
  /// Words to filter by, such as `security` or `nist-800-63b`.
  package let tags: [String]
  /// How bad it is on the scale of CVSS, in tenths (0–100), where it concerns security.
  package let securitySeverity: Int?
  /// Where the documentation is on the web.
  package let url: String?

  package init(
    id: DiagnosticID, severity: Severity, summary: String, explanation: String, markdown: String,
    tags: [String] = [], securitySeverity: Int? = nil, url: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.markdown = markdown
    self.tags = tags
    self.securitySeverity = securitySeverity
    self.url = url
  }
}
