import StepUpDiagnostics
import StepUpLanguage

/// How a customer is reached can be changed without elevation.
enum ContactChangeNotElevated: CategoryRule {
  static let category = Category.contact
  static let exposure = "contact details can be changed"

  static let explanation = Explanation(
    .contactChangeNotElevated, .elevation, .warning, securitySeverity: 70,
    summary: "A feature that changes where a customer is reached does not require elevation.",
    why: """
      Codes and warnings go to the phone number and the email address on file. Whoever can change \
      these without a second proof receives the next code, and the customer hears of nothing. The \
      rule looks at every feature of category `contact` that is offered to a segment the \
      institution serves.
      """,
    example: PolicyExample(
      institution: """
        elevated_authentication:
          features:
            email_change: required
            phone_change: required
            address_change: not_required
        """),
    mend: "Require elevation for the features named, for every segment served.",
    mended: PolicyExample(
      institution: """
        elevated_authentication:
          features:
            email_change: required
            phone_change: required
            address_change: required
        """))
}
