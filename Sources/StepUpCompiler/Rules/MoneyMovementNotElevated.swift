import StepUpDiagnostics
import StepUpLanguage

/// Money can be moved without elevation.
enum MoneyMovementNotElevated: CategoryRule {
  static let category = Category.moneyMovement
  static let exposure = "money can be moved"

  static let explanation = Explanation(
    .moneyMovementNotElevated, .elevation, .warning, securitySeverity: 75,
    summary: "A feature that moves money out does not require elevation.",
    why: """
      A wire cannot be called back and an ACH payment rarely can. A second proof at the moment the \
      money moves is what stops someone with a stolen session. The rule looks at every feature of \
      category `money_movement` that is offered to a segment the institution serves, also those a \
      catalog of the project adds.
      """,
    example: PolicyExample(
      institution: """
        segments: [consumer]
        elevated_authentication:
          features: [external_transfers]
        """),
    mend: "Require elevation for the features named, for every segment served.",
    mended: PolicyExample(
      institution: """
        segments: [consumer]
        elevated_authentication:
          features: [external_transfers, wires]
        """))
}
