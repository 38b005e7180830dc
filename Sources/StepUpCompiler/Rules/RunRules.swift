import StepUpDiagnostics

/// The rules about institutions that a project has not switched off.
struct ActiveRules: Sendable {
  private let rules: [(rule: any InstitutionRule.Type, id: DiagnosticID, severity: Severity)]
  private let context: RuleContext

  init(_ catalog: Catalog, _ files: [ParsedFile], _ settings: RuleSettings) {
    rules = Rules.institution.compactMap { rule in
      settings.severity(of: rule.id).map { (rule, rule.id, $0) }
    }
    context = RuleContext(catalog, files, longestModeDuration: settings.longestModeDuration)
  }

  /// The findings in one institution's policy.
  ///
  /// - Complexity: O(rules × (features + roles)).
  func check(_ policy: ResolvedPolicy) -> [Diagnostic] {
    let subject = RuleSubject(policy)
    var diagnostics: [Diagnostic] = []
    for (rule, id, severity) in rules {
      for finding in rule.findings(in: subject, context) {
        diagnostics.append(finding.diagnostic(id, severity))
      }
    }
    return diagnostics
  }
}

/// The findings in a project as a whole.
func checkRules(of project: RuleProject, _ settings: RuleSettings) -> [Diagnostic] {
  Rules.project.flatMap { rule in
    settings.severity(of: rule.id).map { severity in
      rule.findings(in: project).map { $0.diagnostic(rule.id, severity) }
    } ?? []
  }
}
