import StepUpDiagnostics
import StepUpLanguage

/// The window lasts long.
enum LongModeDuration: ModeDurationRule {
  /// In seconds, when the project sets no `max`.
  static let defaultMaximum = 1800

  static let authority = "this project"

  static let explanation = Explanation(
    .longModeDuration, .elevation, .warning, securitySeverity: 50,
    summary: "Elevated Authentication lasts longer than the project's limit.",
    why: """
      While the window is open nothing asks again, also after logging out and in: a phone left on \
      a table, or a session taken over, has all that the customer has. The limit is 30 minutes \
      unless the project sets `max` for this rule.
      """,
    example: PolicyExample(
      institution: """
        elevated_authentication:
          mode_duration: 1h
          features: [wires]
        """),
    mend: """
      Shorten `mode_duration`. Ten minutes are enough to receive a code, enter it and finish a \
      payment. Where one feature needs less, give it a window of its own. To move the limit, write \
      `long-mode-duration: { max: 15m }` under `rules` in `stepup.yaml`.
      """,
    mended: PolicyExample(
      institution: """
        elevated_authentication:
          mode_duration: 10m
          features: [wires]
        """))

  static func limit(_ context: RuleContext) -> Int? { context.longestModeDuration }
}
