import StepUpDiagnostics
import StepUpLanguage

/// Biometrics may fail more often than strong customer authentication may.
enum TooManyAttempts: InstitutionRule {
  private static let limit = 5

  static let explanation = Explanation(
    .tooManyAttempts, .secondFactors, .warning, profile: .psd2, securitySeverity: 50,
    summary: "Biometrics may fail more than five times before the second factor is asked for.",
    why: """
      Each failure that has no consequence is one more try for someone who is not the customer. \
      The rule speaks only where biometrics are enabled: elsewhere `max_attempts` has no effect.
      """,
    example: PolicyExample(
      """
      # file: stepup.yaml
      kind: project
      version: 1
      profiles: [psd2]
      # file: platform/entitlements.yaml
      kind: entitlements
      version: 1
      id: entitlements
      elevated_biometrics: [harbor-federal]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      elevated_authentication:
        mode_duration: 5m
        features: [wires]
        biometrics: { enabled: true, max_attempts: 6 }
      """),
    mend: "Use a `max_attempts` of 5 or less; 2 is the default.",
    mended: PolicyExample(
      """
      # file: stepup.yaml
      kind: project
      version: 1
      profiles: [psd2]
      # file: platform/entitlements.yaml
      kind: entitlements
      version: 1
      id: entitlements
      elevated_biometrics: [harbor-federal]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      elevated_authentication:
        mode_duration: 5m
        features: [wires]
        biometrics: { enabled: true, max_attempts: 5 }
      """),
    source: PublicSource(
      title: "Commission Delegated Regulation (EU) 2018/389, Article 4(3)(b)",
      url: "https://eur-lex.europa.eu/eli/reg_del/2018/389/oj",
      says: """
        After five failed attempts in a row at most, within a given time, the action has to be \
        blocked, for a time or for good.
        """,
      reach: """
        An analogy: failed biometrics lead to the second factor and not to a block, and attempts \
        at the second factor are not counted by the policy. The figure is taken as the most \
        failures that may go by before something changes.
        """))

  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    let stated = subject.settings.maxAttempts
    guard subject.settings.biometricsEnabled.value == true, let attempts = stated.value,
      attempts > limit
    else { return [] }
    return [
      subject.finding(
        "`max_attempts` is \(attempts), more than the \(limit) that Regulation (EU) 2018/389 "
          + "Art. 4(3)(b) allows",
        about: [stated.origin.place],
        help: "use \(limit) or less")
    ]
  }
}
