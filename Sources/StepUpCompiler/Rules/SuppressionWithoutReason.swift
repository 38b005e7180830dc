import StepUpDiagnostics
import StepUpLanguage

/// A suppression does not say why.
enum SuppressionWithoutReason: Rule {
  static let explanation = Explanation(
    .suppressionWithoutReason, .suppressions, .warning,
    summary: "A suppression gives no reason, and therefore suppresses nothing.",
    why: """
      An auditor who finds a rule silenced asks who agreed to it and why. The comment is the place \
      where the answer is not lost.
      """,
    example: PolicyExample(
      institution: """
        elevated_authentication:
          # stepup: ignore long-mode-duration
          mode_duration: 1h
          features: [wires]
        """),
    mend: "Add two dashes and the reason, best with the number under which it was agreed.",
    mended: PolicyExample(
      institution: """
        elevated_authentication:
          # stepup: ignore long-mode-duration -- agreed with risk, RISK-112
          mode_duration: 1h
          features: [wires]
        """))

  static func finding(_ suppression: Suppression) -> Finding {
    Finding(
      "this suppression gives no reason, and suppresses nothing", at: suppression.place,
      help: "add ` -- ` and the reason, such as `-- agreed with risk, RISK-112`")
  }
}
