import Foundation
import Testing

/// `stepup query` by flags, asked of the policies that come with the project.
struct QueryTests {
  private func ask(_ flags: String...) async throws -> Run {
    try await Tool.shell(
      "stepup query --policies '\(Tool.policies)' --time 2026-11-21T12:00:00Z "
        + flags.joined(separator: " "))
  }

  @Test func `a customer without elevation is asked for a second factor`() async throws {
    let run = try await ask("--institution harbor-federal --action wires --customer consumer")
    #expect(run.status == 0)
    let decision = try run.json()
    let context = decision.object("context")
    #expect(decision["decision"] as? Bool == false)
    #expect(context.text("outcome") == "elevate")
    #expect(context.text("reason") == "elevation_required")
    #expect(context.object("reason_user").text("en")?.isEmpty == false)
    #expect(context.object("challenge").words("methods") == ["sms", "voice", "email", "app"])
    #expect(context.object("challenge").number("mode_duration") == 600)
    #expect(context.object("challenge")["fallback"] == nil)
    #expect(context.object("policy").text("institution") == "harbor-federal")
    #expect(context.object("policy").text("digest")?.hasPrefix("sha256:") == true)
    #expect(context["expires_at"] == nil)
  }

  @Test func `an elevated customer may go ahead until the window ends`() async throws {
    let run = try await ask(
      "--institution harbor-federal --action external_transfers --customer business",
      "--elevated-ago 2m")
    let decision = try run.json()
    #expect(decision["decision"] as? Bool == true)
    #expect(decision.object("context").text("reason") == "elevated")
    #expect(decision.object("context").text("expires_at") == "2026-11-21T12:03:00Z")
  }

  @Test(arguments: [
    ("--elevated-ago 5m", "elevation_expired"), ("--elevated-ago 299s", "elevated"),
    ("--elevated-ago 1m --unverified", "verification_pending"), ("", "elevation_required"),
  ])
  func `the moment of elevation decides`(_ flags: String, _ reason: String) async throws {
    let run = try await ask(
      "--institution harbor-federal --action external_transfers --customer consumer", flags)
    #expect(try run.json().object("context").text("reason") == reason)
  }

  @Test func `the devices narrow what is offered`() async throws {
    let run = try await ask(
      "--institution harbor-federal --action wires --customer consumer",
      "--devices email,phone:landline")
    #expect(
      try run.json().object("context").object("challenge").words("methods") == ["voice", "email"])
  }

  @Test func `biometrics come first in the app`() async throws {
    let run = try await ask(
      "--institution harbor-federal --action wires --customer consumer --channel mobile",
      "--biometrics-enrolled --failed-biometric-attempts 1 --devices phone:mobile")
    let challenge = try run.json().object("context").object("challenge")
    #expect(challenge.words("methods") == ["biometric"])
    #expect(challenge.words("fallback") == ["sms"])
    #expect(challenge.number("attempts_remaining") == 1)
  }

  @Test func `staff are told what they owe`() async throws {
    let run = try await ask(
      "--institution harbor-federal --action generate_backup_codes --staff support,admin",
      "--target staff")
    let context = try run.json().object("context")
    #expect(context.text("reason") == "permission_granted")
    #expect(context.objects("obligations").map { $0.text("id") } == ["verify_identity"])
  }

  @Test(arguments: [
    ("support --target customer --device phone", "missing_permission", "permission"),
    ("fraud_desk --target customer --device email", "device_not_applicable", ""),
    ("nobody --target customer --device phone", "unknown_role", ""),
  ])
  func `staff are told why not`(_ flags: String, _ reason: String, _ member: String) async throws {
    let institution = flags.hasPrefix("support") ? "harbor-federal" : "northern-municipal"
    let run = try await ask(
      "--institution \(institution) --action update_device_number_type --staff", flags)
    let context = try run.json().object("context")
    #expect(context.text("outcome") == "deny")
    #expect(context.text("reason") == reason)
    #expect((context[member] != nil) == !member.isEmpty)
  }

  @Test func `the text form says the same in words`() async throws {
    let run = try await ask(
      "--institution harbor-federal --action wires --customer consumer --format text")
    #expect(run.status == 0)
    #expect(run.lines.first == "elevate (elevation_required)")
    #expect(run.output.contains("methods: sms, voice, email, app"))
    #expect(run.output.contains("10 m"))
  }

  @Test(
    arguments: [
      ("harbor-federal --action wires --customer consumer --elevated-ago 1m", 0),
      ("harbor-federal --action ach_payments --customer consumer", 10),
      ("nowhere --action wires --customer consumer", 10),
      ("harbor-federal --action wires --customer consumer", 11),
      ("harbor-federal --action wires --customer retail", 12),
      ("harbor-federal --action wires --customer consumer --channel fax", 12),
    ] as [(String, Int32)])
  func `the decision is the exit status when asked for`(_ flags: String, _ status: Int32)
    async throws
  {
    let run = try await ask("--exit-status --institution", flags)
    #expect(run.status == status)
  }

  @Test func `an invalid request names its place`() async throws {
    let run = try await ask("--institution harbor-federal --action wires --customer retail")
    #expect(run.status == 2)
    #expect(run.error.contains("$.subject.properties.segment"))
    #expect(
      try run.json().object("error").text("path") == "$.subject.properties.segment")
  }

  @Test func `a project with errors is not asked`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    let run = try await Tool.run(
      "query", "--policies", folder.path, "--institution", "town", "--action", "wires",
      "--customer", "consumer")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.error.contains("error[duration-too-short]"))
  }
}
