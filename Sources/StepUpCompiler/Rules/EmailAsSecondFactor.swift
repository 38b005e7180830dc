import StepUpDiagnostics
import StepUpLanguage

/// Codes go by email.
enum EmailAsSecondFactor: InstitutionRule {
  static let explanation = Explanation(
    .emailAsSecondFactor, .secondFactors, .error, profile: .nist80063B, securitySeverity: 65,
    summary: "Email is offered as a second factor.",
    why: """
      A mailbox is opened from anywhere with a password, often the same that the customer uses \
      elsewhere, so that a code by email proves knowledge of one more password and not possession \
      of a thing.
      """,
    example: PolicyExample(
      """
      # file: stepup.yaml
      kind: project
      version: 1
      profiles: [nist-800-63b]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      second_factor:
        methods: [app, email]
      """),
    mend: "Take `email` out of `methods`, and out of `biometric_fallback` where it is stated.",
    mended: PolicyExample(
      """
      # file: stepup.yaml
      kind: project
      version: 1
      profiles: [nist-800-63b]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      second_factor:
        methods: [app, sms]
      """),
    source: PublicSource(
      title: "NIST SP 800-63B, revision 3, §5.1.3.1 (Out-of-Band Authenticators)",
      url: "https://pages.nist.gov/800-63-3/sp800-63b.html",
      says: """
        Ways that do not prove possession of a particular device, of which it names email, must \
        not be used for out-of-band authentication.
        """,
      reach: """
        It applies directly: a code by email in a step-up is out-of-band authentication. The \
        guideline binds federal agencies; for others it is guidance. Revision 4 has followed \
        revision 3.
        """))

  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    let methods = subject.settings.methods
    guard let item = methods.values.firstIndex(of: .email) else { return [] }
    return [
      subject.finding(
        "`email` is offered as a second factor, which NIST SP 800-63B §5.1.3.1 rules out",
        about: [methods.places.isEmpty ? nil : methods.places[item]],
        help: "take `email` out of `methods`")
    ]
  }
}
