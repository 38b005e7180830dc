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
      tags: tags, securitySeverity: securitySeverity, url: source?.url)
  }
}
