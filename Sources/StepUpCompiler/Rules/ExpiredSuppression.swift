import StepUpDiagnostics
import StepUpLanguage

/// A suppression's last day has passed.
enum ExpiredSuppression: Rule {
  static let explanation = Explanation(
    .expiredSuppression, .suppressions, .warning,
    summary: "A suppression's last day has passed.",
    why: """
      What was accepted for a time is reported again. A suppression still holds on the day it \
      names after `until`, and no longer. The day that counts as today is the present day in UTC, \
      or the one given by `--as-of`.
      """,
    example: PolicyExample(
      institution: """
        elevated_authentication:
          # stepup: ignore long-mode-duration until 2025-12-31 -- agreed with risk, RISK-112
          mode_duration: 1h
          features: [wires]
        """),
    mend: "Mend the finding and take the comment out, or agree on a new day.",
    mended: PolicyExample(
      institution: """
        elevated_authentication:
          mode_duration: 10m
          features: [wires]
        """))

  static func finding(_ until: Located<CalendarDay>) -> Finding {
    Finding(
      "this suppression held until \(until.value) and no longer", at: until.place,
      help: "mend what it suppressed and take the comment out, or agree on a new day")
  }
}
