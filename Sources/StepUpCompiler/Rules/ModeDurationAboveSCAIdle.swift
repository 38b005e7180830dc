import StepUpDiagnostics
import StepUpLanguage

/// The window is longer than a payer may be idle under strong customer authentication.
enum ModeDurationAboveSCAIdle: ModeDurationRule {
  static let authority = "Regulation (EU) 2018/389 Art. 4(3)(d)"

  static let explanation = Explanation(
    .modeDurationAboveSCAIdle, .elevation, .warning, profile: .psd2, securitySeverity: 45,
    summary: """
      Elevated Authentication lasts longer than a payer may be idle after strong customer \
      authentication.
      """,
    why: """
      Where payments fall under the European rules on strong customer authentication, five minutes \
      without activity end a payer's access. A longer window keeps payments open to whoever sits \
      at the device next.
      """,
    example: PolicyExample(
      """
      # file: stepup.yaml
      kind: project
      version: 1
      profiles: [psd2]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      elevated_authentication:
        mode_duration: 10m
        features: [wires]
      """),
    mend: "Use a `mode_duration` of 5 minutes (300 seconds) or less.",
    mended: PolicyExample(
      """
      # file: stepup.yaml
      kind: project
      version: 1
      profiles: [psd2]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      elevated_authentication:
        mode_duration: 5m
        features: [wires]
      """),
    source: PublicSource(
      title: "Commission Delegated Regulation (EU) 2018/389, Article 4(3)(d)",
      url: "https://eur-lex.europa.eu/eli/reg_del/2018/389/oj",
      says: """
        A payer who has been authenticated to access a payment account online may be without \
        activity for five minutes at most.
        """,
      reach: """
        An analogy: the text limits inactivity after access to an account, while a step-up window \
        runs from the choice of a method whether or not the customer is active. The dynamic \
        linking of Article 5 ties an authentication to one payment, which a window over several \
        payments does not give.
        """))

  static func limit(_ context: RuleContext) -> Int? { 300 }
}
