import StepUpDiagnostics
import StepUpLanguage

/// Every second factor goes over the telephone network.
enum SMSOnly: InstitutionRule {
  static let explanation = Explanation(
    .smsOnly, .secondFactors, .warning, securitySeverity: 55,
    summary: "The only second factors offered are text messages or voice calls.",
    why: """
      Codes by text and by call reach whoever holds the number. A number is taken over at a shop \
      counter or by forwarding calls, without the customer noticing, and there is then no other \
      factor to turn to.
      """,
    example: PolicyExample(
      institution: """
        second_factor:
          methods: [sms, voice]
        """),
    mend: "Offer a factor that does not hang on the telephone number as well, such as `app`.",
    mended: PolicyExample(
      institution: """
        second_factor:
          methods: [app, sms, voice]
        """))

  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    let methods = subject.settings.methods
    guard !methods.hasUnknown, !methods.values.isEmpty,
      methods.values.allSatisfy({ $0 == .sms || $0 == .voice })
    else { return [] }
    return [
      subject.finding(
        "every second factor offered goes over the telephone network",
        about: [methods.origin.place],
        help: "add `app` to `methods`")
    ]
  }
}
