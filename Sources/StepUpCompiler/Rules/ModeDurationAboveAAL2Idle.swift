import StepUpDiagnostics
import StepUpLanguage

/// The window is longer than an AAL2 session may idle.
enum ModeDurationAboveAAL2Idle: ModeDurationRule {
  static let authority = "NIST SP 800-63B §4.2.3"

  static let explanation = Explanation(
    .modeDurationAboveAAL2Idle, .elevation, .warning, profile: .nist80063B, securitySeverity: 50,
    summary: "Elevated Authentication lasts longer than a session may be idle at AAL2.",
    why: """
      A window that outlives the time after which a whole session would have to be proved again \
      keeps the riskiest actions open longer than the harmless ones.
      """,
    example: PolicyExample(
      """
      # file: stepup.yaml
      kind: project
      version: 1
      profiles: [nist-800-63b]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      elevated_authentication:
        mode_duration: 31m
        features: [wires]
      """),
    mend: "Use a `mode_duration` of 30 minutes (1800 seconds) or less.",
    mended: PolicyExample(
      """
      # file: stepup.yaml
      kind: project
      version: 1
      profiles: [nist-800-63b]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      elevated_authentication:
        mode_duration: 30m
        features: [wires]
      """),
    source: PublicSource(
      title: "NIST SP 800-63B, revision 3, §4.2.3 (Reauthentication at AAL2)",
      url: "https://pages.nist.gov/800-63-3/sp800-63b.html",
      says: """
        At authenticator assurance level 2 the user has to authenticate again after 30 minutes \
        without activity, and after 12 hours in any case.
        """,
      reach: """
        An analogy: the text speaks of the idle time of a session, while a step-up window runs \
        from the choice of a method whether or not the customer is active. It is taken as the \
        longest time a proof should count unwatched. Revision 4 has followed revision 3; the rule \
        keeps to the figure named here.
        """))

  static func limit(_ context: RuleContext) -> Int? { 1800 }
}
