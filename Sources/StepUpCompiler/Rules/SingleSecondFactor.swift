import StepUpDiagnostics
import StepUpLanguage

/// Only one second factor is offered.
enum SingleSecondFactor: InstitutionRule {
  static let explanation = Explanation(
    .singleSecondFactor, .secondFactors, .warning,
    summary: "Only one second factor is offered.",
    why: """
      A customer who has lost that one phone, or has no signal, cannot do anything that requires \
      elevation, and calls the institution: which then has to tell the customer from a fraudster \
      by voice. When the one channel fails, all customers wait.
      """,
    example: PolicyExample(
      institution: """
        second_factor:
          methods: [app]
        """),
    mend: "Offer at least two methods that do not fail together.",
    mended: PolicyExample(
      institution: """
        second_factor:
          methods: [app, sms]
        """))

  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    let methods = subject.settings.methods
    guard !methods.hasUnknown, methods.values.count == 1, let only = methods.values.first else {
      return []
    }
    return [
      subject.finding(
        "`\(only.rawValue)` is the only second factor offered", about: [methods.origin.place],
        help: "add a second method to `methods`")
    ]
  }
}
