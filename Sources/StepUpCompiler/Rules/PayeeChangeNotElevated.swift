import StepUpDiagnostics
import StepUpLanguage

/// Places for money to go can be added without elevation.
enum PayeeChangeNotElevated: CategoryRule {
  static let category = Category.payee
  static let exposure = "payees can be added"

  static let explanation = Explanation(
    .payeeChangeNotElevated, .elevation, .warning, securitySeverity: 70,
    summary: "A feature that adds a payee does not require elevation.",
    why: """
      An account that is linked today receives money tomorrow, when nobody is looking. Asking for \
      a second proof when the payee is added protects also the payments that come later. The rule \
      looks at every feature of category `payee` that is offered to a segment the institution \
      serves.
      """,
    example: PolicyExample(
      institution: """
        elevated_authentication:
          features:
            add_member: required
            add_external_account:
              segments: [consumer]
        """),
    mend: "Require elevation for the features named, for every segment served.",
    mended: PolicyExample(
      institution: """
        elevated_authentication:
          features:
            add_member: required
            add_external_account: required
        """))
}
