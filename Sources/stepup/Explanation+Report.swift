import StepUpCompiler
import StepUpDiagnostics
import StepUpReport

extension Explanation {
  /// The documentation that reports carry.
  static let documentation: [DiagnosticID: RuleDocumentation] = {
    var documentation: [DiagnosticID: RuleDocumentation] = [:]
    for explanation in all { documentation[explanation.id] = explanation.ruleDocumentation }
    return documentation
  }()

  private var ruleDocumentation: RuleDocumentation {
    RuleDocumentation(
      id: id, severity: severity, summary: summary, explanation: text, markdown: markdown,
      tags: tags, securitySeverity: securitySeverity, url: address)
  }

  /// Where the id is explained on the web: on the page that `STEPUP_RULE_PAGES` leads to when the id
  /// is put behind it, else at its public source, which not every id has.
  private var address: String? {
    guard let pages = environment("STEPUP_RULE_PAGES"), !pages.isEmpty else { return source?.url }
    return pages + id.rawValue
  }
}
