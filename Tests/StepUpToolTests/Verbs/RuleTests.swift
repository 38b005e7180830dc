import Foundation
import Testing

/// `stepup rule`, and how a project's rules show in a check.
struct RuleTests {
  @Test func `every id that a check can print is explained`() async throws {
    let run = try await Tool.run("rule")
    #expect(run.status == 0)
    for id in ["invalid-yaml", "weakens-baseline", "sms-only", "too-many-attempts"] {
      #expect(run.lines.contains { $0.hasPrefix("  \(id) ") }, "\(id)")
    }
  }

  @Test(arguments: ["text", "markdown", "json"])
  func `one id is explained`(_ format: String) async throws {
    let run = try await Tool.run("rule", "sms-only", "--format", format)
    #expect(run.status == 0)
    #expect(run.output.contains("sms-only"))
    #expect(run.output.contains("methods: [sms, voice]"))
  }

  @Test func `an id that is not known is wrong usage, and the nearest is named`() async throws {
    let run = try await Tool.run("rule", "sms-olny")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains("did you mean sms-only?"))
  }

  @Test(
    arguments: [
      ("error", 1, "error[elevation-disabled]"), ("warning", 0, "warning[elevation-disabled]"),
      ("note", 0, "note[elevation-disabled]"), ("off", 0, "1 file"),
    ] as [(String, Int32, String)])
  func `a project sets how heavily a rule weighs`(
    _ severity: String, _ status: Int32, _ text: String
  ) async throws {
    let folder = try Samples.folder(Samples.nothingElevated)
    try folder.write(
      "kind: project\nversion: 1\nrules: { elevation-disabled: \(severity) }\n", to: "stepup.yaml")
    let run = try await Tool.run("check", "town.yaml", in: folder)
    #expect(run.status == status)
    #expect(run.output.contains(text))
    #expect(run.output.contains("elevation-disabled") == (severity != "off"))
  }

  @Test func `a suppressed finding is counted and does not fail the check`() async throws {
    let folder = try Samples.folder(
      "# stepup: ignore elevation-disabled -- opens accounts only\n" + Samples.nothingElevated)
    let run = try await Tool.run("check", "--fail-on", "note", "--format", "json", in: folder)
    #expect(run.status == 0)
    #expect(try run.json().object("summary").number("suppressed") == 1)
    #expect(try run.json().objects("diagnostics").isEmpty)
  }
}
