import StepUpDiagnostics
import StepUpLanguage

/// How a customer logs in can be changed without elevation.
enum CredentialChangeNotElevated: CategoryRule {
  static let category = Category.credential
  static let exposure = "log-in details can be changed"

  static let explanation = Explanation(
    .credentialChangeNotElevated, .elevation, .warning, securitySeverity: 80,
    summary: "A feature that changes how a customer logs in does not require elevation.",
    why: """
      Someone who can change the password or the username from an open session turns minutes of \
      access into an account of their own, and locks the customer out. The rule looks at every \
      feature of category `credential` that is offered to a segment the institution serves.
      """,
    example: PolicyExample(
      institution: """
        elevated_authentication:
          features: [wires, password_change]
        """),
    mend: "Require elevation for the features named, for every segment served.",
    mended: PolicyExample(
      institution: """
        elevated_authentication:
          features: [wires, password_change, username_change]
        """))
}
