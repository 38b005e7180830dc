import StepUpDiagnostics

/// One rule: what it means, and how it is looked for.
///
/// A rule says what it finds and where. How much a finding weighs, and whether the rule runs at
/// all, is the project's to say.
protocol Rule: SendableMetatype {
  static var explanation: Explanation { get }
}

extension Rule {
  static var id: DiagnosticID { explanation.id }
}

/// A rule about one institution's policy.
///
/// Values that a fault hides never give findings.
protocol InstitutionRule: Rule {
  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding]
}

/// A rule about a project as a whole.
protocol ProjectRule: Rule {
  static func findings(in project: RuleProject) -> [Finding]
}

/// What a rule found, before it is weighed.
struct Finding {
  /// One lower-case sentence without a period.
  let message: String
  let place: Place
  let label: String?
  let related: [RelatedPlace]
  let help: String?
  let fixes: [Fix]

  init(
    _ message: String, at place: Place, label: String? = nil, related: [RelatedPlace] = [],
    help: String? = nil, fixes: [Fix] = []
  ) {
    self.message = message
    self.place = place
    self.label = label
    self.related = related
    self.help = help
    self.fixes = fixes
  }

  /// The finding of a rule, weighed.
  func diagnostic(_ id: DiagnosticID, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      id, severity, message, at: place, label: label, related: related, help: help, fixes: fixes)
  }
}
