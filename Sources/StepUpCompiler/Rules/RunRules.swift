import StepUpDiagnostics

/// The findings of every rule that the project has not switched off, in no particular order.
///
/// - Complexity: O(institutions × (features + roles)).
func runRules(_ project: RuleProject, _ settings: RuleSettings) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let active = Rules.institution.compactMap { rule in
    settings.severity(of: rule.id).map { (rule: rule, id: rule.id, severity: $0) }
  }
  let context = RuleContext(
    project.catalog, project.files, longestModeDuration: settings.longestModeDuration)
  for policy in project.policies {
    let subject = RuleSubject(policy)
    for (rule, id, severity) in active {
      for finding in rule.findings(in: subject, context) {
        diagnostics.append(finding.diagnostic(id, severity))
      }
    }
  }
  for rule in Rules.project {
    guard let severity = settings.severity(of: rule.id) else { continue }
    diagnostics += rule.findings(in: project).map { $0.diagnostic(rule.id, severity) }
  }
  return diagnostics
}
