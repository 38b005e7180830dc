import StepUpDiagnostics
import StepUpLanguage

/// Codes go over the telephone network.
enum RestrictedAuthenticator: InstitutionRule {
  static let explanation = Explanation(
    .restrictedAuthenticator, .secondFactors, .warning, profile: .nist80063B, securitySeverity: 45,
    summary: "Text messages or voice calls are offered as a second factor.",
    why: """
      Codes over the telephone network can be had by taking over the number. The guideline allows \
      them only under conditions: the risk is assessed, customers are told, another factor is \
      offered, and there is a plan for the day they are no longer acceptable.
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
        methods: [app, sms]
        biometric_fallback: [app]
      """),
    mend: """
      Take `sms` and `voice` out of `methods`; or, where the conditions are met, say so in a \
      suppression with its reason.
      """,
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
        methods: [app]
        biometric_fallback: [app]
      """),
    source: PublicSource(
      title: """
        NIST SP 800-63B, revision 3, §5.1.3.3 (Authentication using the Public Switched Telephone \
        Network)
        """,
      url: "https://pages.nist.gov/800-63-3/sp800-63b.html",
      says: """
        Out-of-band codes over the telephone network are a restricted authenticator: allowed under \
        the conditions of §5.2.10, and to be watched for signs that the number has changed hands.
        """,
      reach: """
        It applies directly to codes by text and by call. Whether the conditions are met lies \
        outside the policy, so the finding is a warning. Revision 4 has followed revision 3.
        """))

  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    let methods = subject.settings.methods
    let items = methods.values.indices.filter { [.sms, .voice].contains(methods.values[$0]) }
    guard !items.isEmpty else { return [] }
    let names = listing(items.map { methods.values[$0].rawValue }, "and")
    return [
      subject.finding(
        "\(names) \(items.count == 1 ? "is" : "are") offered as a second factor, which NIST SP "
          + "800-63B §5.1.3.3 restricts",
        about: methods.places.isEmpty ? [] : items.map { methods.places[$0] },
        help: "take \(names) out of `methods`, or suppress this with the reason it is acceptable")
    ]
  }
}
