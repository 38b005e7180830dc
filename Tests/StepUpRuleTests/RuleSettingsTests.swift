import StepUpCompiler
import StepUpDiagnostics
import Testing

struct RuleSettingsTests {
  /// A policy in which the rule `sms-only` finds something, below a project's own settings.
  private func severities(of rule: DiagnosticID, _ project: String) throws -> [Severity] {
    let text = """
      # file: stepup.yaml
      kind: project
      version: 1
      \(project)
      # file: policy.yaml

      """ + institution("second_factor:\n  methods: [sms, voice]\n")
    return try checked(text).diagnostics.filter { $0.id == rule }.map(\.severity)
  }

  @Test(
    arguments: [
      ("", [.warning]), ("rules: { sms-only: error }", [.error]),
      ("rules: { sms-only: warning }", [.warning]), ("rules: { sms-only: note }", [.note]),
      ("rules: { sms-only: off }", []), ("rules: { sms-only: { severity: note } }", [.note]),
      ("rules: { sms-only: {} }", [.warning]), ("rules: { sms-only: { severity: of } }", []),
    ] as [(String, [Severity])])
  func `a project sets how much a rule weighs`(
    project: String, expected: [Severity]
  ) throws {
    #expect(try severities(of: .smsOnly, project) == expected)
  }

  @Test(
    arguments: [
      ("", []), ("profiles: [nist-800-63b]", [.warning]), ("profiles: [psd2]", []),
      ("profiles: [psd2, nist-800-63b]", [.warning]),
      ("rules: { restricted-authenticator: note }", [.note]),
      ("profiles: [nist-800-63b]\nrules: { restricted-authenticator: off }", []),
      ("profiles: [nist-800-63b]\nrules: { restricted-authenticator: error }", [.error]),
      ("profiles: [nist-800-63]", []),
    ] as [(String, [Severity])])
  func `a rule of a profile runs when the project names the profile or the rule`(
    project: String, expected: [Severity]
  ) throws {
    #expect(try severities(of: .restrictedAuthenticator, project) == expected)
  }

  @Test func `rules keep quiet when the file that sets them cannot be read`() throws {
    let project = try checked(
      "# file: stepup.yaml\nkind: projct\n# file: policy.yaml\n"
        + institution("second_factor: { methods: [sms] }\n"))
    #expect(project.ids == [.unknownKind])
  }

  @Test func `a rule that weighs as an error keeps a project from compiling`() throws {
    let text = """
      # file: stepup.yaml
      kind: project
      version: 1
      rules: { elevation-disabled: error }
      # file: policy.yaml

      """
    #expect(throws: RefusedProject.self) { try compile(checked(text + institution(""))) }
    let suppressed = "# stepup: ignore elevation-disabled -- a pilot\n" + institution("")
    #expect(try !compile(checked(text + suppressed)).isEmpty)
  }

  @Test(arguments: [
    (DiagnosticID.unusedSuppression, "# stepup: ignore sms-only -- agreed"),
    (.expiredSuppression, "# stepup: ignore elevation-disabled until 2020-01-01 -- agreed"),
    (.suppressionWithoutReason, "# stepup: ignore elevation-disabled"),
  ])
  func `the rules about suppressions weigh what the project says, and can be off`(
    rule: DiagnosticID, comment: String
  ) throws {
    for (word, expected) in [("off", []), ("note", [Severity.note]), ("error", [.error])] {
      let text = """
        # file: stepup.yaml
        kind: project
        version: 1
        rules: { \(rule.rawValue): \(word) }
        # file: policy.yaml
        \(comment)

        """ + institution("")
      let found = try checked(text).diagnostics.filter { $0.id == rule }
      #expect(found.map(\.severity) == expected)
    }
  }
}
