import StepUpDiagnostics
import StepUpLanguage

/// Voice calls are offered, and no caller name is set.
enum VoiceWithoutCallerName: InstitutionRule {
  static let explanation = Explanation(
    .voiceWithoutCallerName, .secondFactors, .note,
    summary: "Voice calls are offered, and no caller name is set.",
    why: """
      A landline then shows the institution's name cut to fifteen characters, in capitals and \
      without what the network does not carry. Customers who do not recognise a caller do not pick \
      up, or learn to pick up for anyone.
      """,
    example: PolicyExample(
      institution: """
        second_factor:
          methods: [voice, email]
        """),
    mend: """
      Set `caller_name` to what customers call the institution, in at most fifteen capitals, \
      digits, spaces and `. , & ' -`.
      """,
    mended: PolicyExample(
      institution: """
        second_factor:
          methods: [voice, email]
          caller_name: HARBOR FEDERAL
        """))

  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    let methods = subject.settings.methods
    guard subject.settings.callerName == nil, methods.values.contains(.voice) else { return [] }
    return [
      subject.finding(
        "voice calls are offered, and no caller name is set", about: [methods.origin.place],
        help: "add `caller_name`, in at most 15 capitals, to `second_factor`")
    ]
  }
}
