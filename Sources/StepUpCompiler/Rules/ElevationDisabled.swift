import StepUpDiagnostics
import StepUpLanguage

/// Nothing is elevated.
enum ElevationDisabled: InstitutionRule {
  static let explanation = Explanation(
    .elevationDisabled, .elevation, .warning, securitySeverity: 80,
    summary: "Nothing that customers do requires Elevated Authentication.",
    why: """
      Whoever gets hold of a customer's session or password can then move money, change the \
      password and lock the customer out, without ever being asked for a second proof. Features \
      that are required only for segments the institution does not serve count as not required. \
      While nothing is elevated, the rules about single categories of features keep quiet.
      """,
    example: PolicyExample(
      institution: """
        elevated_authentication:
          features: []
        """),
    mend: """
      List the features that need a second proof. Those that move money, add a payee or change how \
      the customer logs in and is reached are where to start.
      """,
    mended: PolicyExample(
      institution: """
        elevated_authentication:
          features: [wires, external_transfers, password_change, phone_change, email_change]
        """))

  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    guard subject.elevation == .nowhere else { return [] }
    let own = subject.policy.document.settings.elevatedAuthentication.features.stated?.place
    // Only what a baseline states is a cause; that nobody speaks of features is none.
    let places = own.map { [$0] } ?? subject.settings.features.map(\.origin.place)
    return [
      subject.finding(
        "nothing that customers do here requires elevation", about: places,
        help: "list what needs it under `features`, such as `[wires, external_transfers]`")
    ]
  }
}
