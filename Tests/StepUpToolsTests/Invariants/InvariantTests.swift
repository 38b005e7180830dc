import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import StepUpTools
import StepUpWire
import Testing

/// Statements about all answers are proved, or broken by a question that shows it.
@Suite struct InvariantTests {
  private static let harbor = """
    kind: institution
    version: 1
    id: harbor
    name: Harbor
    elevated_authentication:
      features: { wires: { mode_duration: 5m, segments: [business] } }
    roles:
      codes: { permissions: [can_generate_lockout_codes_user] }
      guide: { level: admin, permissions: [can_view_notification_history] }

    """
  private static let lake = """
    kind: institution
    version: 1
    id: lake
    name: Lake
    elevated_authentication:
      features: [external_transfers, wires]
    second_factor:
      methods: [email, app]

    """

  /// What proving some lines of a tests document comes to.
  private func prove(_ lines: String, of institutions: String = "institutions: all") throws
    -> [TestResult]
  {
    let tests = "kind: tests\nversion: 1\nid: tests\n\(institutions)\n\(lines)\n"
    let loaded = loadProject(
      named: "project",
      contents: [
        ("harbor.yaml", Array(Self.harbor.utf8)), ("lake.yaml", Array(Self.lake.utf8)),
        ("tests.yaml", Array(tests.utf8)),
      ], asOf: CalendarDay(daysSince1970: 0), jobs: 1)
    try #require(!loaded.checked.hasErrors, "\(loaded.checked.diagnostics.map(\.message))")
    let policies = CompiledPolicies(
      loaded.checked, try PolicyBundle(compile(loaded.checked)))
    return policies.prove(policies.invariants(in: loaded.asked))
  }

  @Test(arguments: [
    "never: [{ outcome: permit, reason: elevation_not_required, action: wires, subject: { type: customer, segment: business } }]",
    "never: [{ outcome: elevate, offers: [sms, voice], action: external_transfers }]",
    "never: [{ outcome: permit, action: generate_backup_codes, target: staff, subject: { type: staff, level: staff } }]",
    "always: [{ outcome: deny, action: view_notification_history, environment: uat }]",
    "always: [{ outcome: [permit, elevate], subject: { type: customer }, action: add_member }]",
    "never: [{ outcome: permit, action: update_device_number_type, device: [email, app] }]",
    "never: [{ outcome: elevate, offers: biometric }]",
    "always: [{ outcome: permit, reason: permission_granted, action: view_notification_history, environment: production, subject: { type: staff, level: admin } }]",
  ])
  func `what holds for every question is proved`(_ lines: String) throws {
    let result = try #require(try prove(lines).first)
    #expect(result.failure == nil, "\(result.failure?.request.words ?? "")")
    #expect(result.failures == 0)
    #expect(result.questions > 0)
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let institution: String
    let reason: Reason

    init(_ lines: String, at institution: String, by reason: Reason) {
      testDescription = lines
      self.institution = institution
      self.reason = reason
    }
  }

  @Test(arguments: [
    Broken(
      "never: [{ outcome: permit, reason: elevation_not_required, action: wires }]", at: "harbor",
      by: .elevationNotRequired),
    Broken("never: [{ outcome: elevate, offers: sms }]", at: "harbor", by: .elevationRequired),
    Broken(
      "never: [{ outcome: elevate, channel: api, action: external_transfers }]", at: "lake",
      by: .elevationRequired),
    Broken(
      "never: [{ outcome: permit, action: generate_backup_codes, target: staff, subject: { type: staff, level: admin } }]",
      at: "harbor", by: .permissionGranted),
    Broken(
      "always: [{ outcome: permit, action: view_notification_history, environment: production }]",
      at: "harbor", by: .missingPermission),
    Broken(
      "always: [{ outcome: elevate, action: wires, subject: { type: customer, segment: business } }]",
      at: "harbor", by: .noSecondFactor),
    Broken(
      "always: [{ outcome: deny, subject: { type: staff } }]", at: "harbor",
      by: .permissionGranted),
  ])
  func `what does not hold is broken by a question and its answer`(_ broken: Broken) throws {
    let result = try #require(try prove(broken.testDescription).first)
    let failure = try #require(result.failure)
    #expect(result.institution == broken.institution)
    #expect(failure.request.institution == broken.institution)
    #expect(failure.decision.reason == broken.reason)
    #expect(0 < result.failures && result.failures <= result.questions)
  }

  @Test func `a pair of roles can break what no single role does`() throws {
    let lines =
      "never: [{ outcome: permit, action: generate_backup_codes, target: staff, subject: { type: staff } }]"
    let failure = try #require(try prove(lines).first?.failure)
    guard case .staff(let roles, _) = failure.request.question else {
      Issue.record("staff are asked about")
      return
    }
    #expect(roles == ["codes", "guide"])
  }

  @Test(arguments: [
    ("institutions: [lake]", false), ("institution: lake", false), ("institutions: all", true),
    ("institutions: [lake, harbor]", true), ("institution: harbor", true),
  ])
  func `a statement speaks of the institutions it names`(
    _ institutions: String, _ isBroken: Bool
  ) throws {
    let lines = "never: [{ outcome: permit, reason: elevation_not_required, action: wires }]"
    let result = try #require(try prove(lines, of: institutions).first)
    #expect((result.failure != nil) == isBroken)
  }

  @Test func `a statement without a name is called by what it says`() throws {
    let names = try prove(
      "never:\n  - { outcome: [permit, elevate], action: wires, offers: sms }\n"
        + "always:\n  - { name: all is well, outcome: [permit, elevate, deny] }"
    ).map(\.name)
    #expect(
      Set(names) == ["never permit or elevate; offers: sms for wires", "all is well"])
  }
}
