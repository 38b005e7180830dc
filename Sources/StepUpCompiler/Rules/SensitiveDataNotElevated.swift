import StepUpDiagnostics
import StepUpLanguage

/// Data worth stealing can be seen without elevation.
enum SensitiveDataNotElevated: CategoryRule {
  static let category = Category.sensitiveData
  static let exposure = "sensitive data can be seen"

  static let explanation = Explanation(
    .sensitiveDataNotElevated, .elevation, .warning, securitySeverity: 65,
    summary: "A feature that shows sensitive data does not require elevation.",
    why: """
      A card number with its CVV, or a date of birth with a Social Security Number, is of use to a \
      thief long after the session has ended. The rule looks at every feature of category \
      `sensitive_data` that is offered to a segment the institution serves.
      """,
    example: PolicyExample(
      institution: """
        elevated_authentication:
          features: [wires, sensitive_user_info]
        """),
    mend: "Require elevation for the features named, for every segment served.",
    mended: PolicyExample(
      institution: """
        elevated_authentication:
          features: [wires, sensitive_user_info, sensitive_card_info]
        """))
}
