import Foundation
import Testing

/// `stepup check --write-baseline` and `--baseline`: findings that are known and accepted.
struct KnownFindingsTests {
  /// A project with one known finding, and the file that says so.
  private static func folder() async throws -> Folder {
    let folder = try Samples.folder(Samples.nothingElevated)
    let run = try await Tool.run(
      "check", "--write-baseline", "known.json", "--fail-on", "warning", in: folder)
    #expect(run.status == 0)
    #expect(run.error.hasPrefix("1 known finding written to known.json\n"))
    return folder
  }

  private static func check(_ folder: Folder, _ path: String = ".") async throws -> Run {
    try await Tool.run(
      "check", path, "--baseline", "known.json", "--fail-on", "warning", in: folder)
  }

  @Test func `a known finding is left out and counted on standard error`() async throws {
    let run = try await Self.check(Self.folder())
    #expect(run.status == 0)
    #expect(run.output == "1 file checked, nothing found\n")
    #expect(run.error == "1 known finding left out\n")
  }

  @Test func `a known finding may move to another line`() async throws {
    let folder = try await Self.folder()
    try folder.write("# moved\n\n" + Samples.nothingElevated, to: "town.yaml")
    #expect(try await Self.check(folder).status == 0)
  }

  @Test func `a new finding fails the check beside a known one`() async throws {
    let folder = try await Self.folder()
    let more = Samples.nothingElevated.replacing("[sms, email, app]", with: "[app]")
    try folder.write(more, to: "town.yaml")
    let run = try await Self.check(folder)
    #expect(run.status == 1)
    #expect(run.output.contains("warning[single-second-factor]"))
    #expect(!run.output.contains("elevation-disabled"))
  }

  @Test func `the same finding in another file is a new one`() async throws {
    let folder = try await Self.folder()
    let other = Samples.nothingElevated.replacing("id: open-door", with: "id: other")
    try folder.write(other, to: "other.yaml")
    let run = try await Self.check(folder)
    #expect(run.status == 1)
    #expect(run.output.contains("other.yaml"))
    #expect(!run.output.contains("town.yaml"))
  }

  @Test func `an entry that no longer occurs fails the check`() async throws {
    let folder = try await Self.folder()
    try folder.write(Samples.institution(), to: "town.yaml")
    let run = try await Self.check(folder)
    #expect(run.status == 1)
    #expect(run.output == "1 file checked, nothing found\n")
    #expect(
      run.error.hasPrefix("error: known finding no longer occurs: town.yaml: elevation-disabled: "))
  }

  @Test func `an entry of a file that was not asked about may stay`() async throws {
    let folder = try await Self.folder()
    try folder.write(Samples.institution("open-door"), to: "town.yaml")
    try folder.write(Samples.institution("other"), to: "other.yaml")
    #expect(try await Self.check(folder, "other.yaml").status == 0)
  }

  @Test func `an entry of a file that is gone fails the check of the whole`() async throws {
    let folder = try await Self.folder()
    try FileManager.default.moveItem(
      atPath: folder.path + "/town.yaml", toPath: folder.path + "/moved.yaml")
    try folder.write(Samples.institution("other"), to: "other.yaml")
    let run = try await Self.check(folder)
    #expect(run.status == 1)
    #expect(run.output.contains("moved.yaml"))
    #expect(run.error.contains("no longer occurs: town.yaml"))
    #expect(try await Self.check(folder, "moved.yaml").error == "")
  }

  @Test func `a run about one file keeps what is known of the others`() async throws {
    let folder = try await Self.folder()
    let known = try folder.data(of: "known.json")
    try folder.write(Samples.institution(), to: "other.yaml")
    let run = try await Tool.run(
      "check", "other.yaml", "--write-baseline", "known.json", in: folder)
    #expect(run.status == 0)
    #expect(try folder.data(of: "known.json") == known)
  }

  @Test func `errors are never accepted`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    let run = try await Tool.run("check", "--write-baseline", "known.json", in: folder)
    #expect(run.status == 1)
    #expect(run.error == "0 known findings written to known.json\n")
    let written = try JSON.object(folder.text(of: "known.json"))
    #expect(written.number("version") == 1)
    #expect((written["findings"] as? [Any])?.isEmpty == true)
  }

  @Test func `known findings are written to standard output for a hyphen`() async throws {
    let folder = try Samples.folder(Samples.nothingElevated)
    let run = try await Tool.shell(
      "stepup check --write-baseline - --output json=report.json --format jsonl", in: folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("{\n"))
    #expect(try JSON.object(folder.text(of: "report.json")).objects("diagnostics").isEmpty)
  }

  @Test func `nothing is written when nothing is found to check`() async throws {
    let folder = try Folder()
    let run = try await Tool.run("check", "--write-baseline", "known.json", in: folder)
    #expect(run.status == 3)
    #expect(!folder.contains("known.json"))
  }

  private static let entry =
    #"{"file": "town.yaml", "id": "sms-only", "message": "m", "count": 1}"#

  @Test(arguments: [
    ("[]", "$.version"), ("{\"version\": 2, \"findings\": []}", "$.version"),
    ("{\"version\": 1}", "$.findings"), ("{\"version\": 1, \"findings\": [", "$"),
    (file(entry, "7"), "$.findings[1]"),
    (file(entry, entry), "$.findings[1]"),
    (file(entry.replacing("sms-only", with: "invalid-yaml")), "$.findings[0].id"),
    (file(entry.replacing("sms-only", with: "no-such-rule")), "$.findings[0].id"),
    (file(entry.replacing("1}", with: "0}")), "$.findings[0]"),
    (file(entry.replacing("1}", with: "1.5}")), "$.findings[0]"),
    (file(entry.replacing("1}", with: "\"1\"}")), "$.findings[0]"),
    (file(entry.replacing("\"town.yaml\"", with: "null")), "$.findings[0]"),
  ])
  func `a file that is malformed is wrong usage, and where is said`(
    _ text: String, _ path: String
  ) async throws {
    let folder = try Samples.folder()
    try folder.write(text, to: "known.json")
    let run = try await Self.check(folder)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("error: known.json cannot be used: \(path)"))
  }

  private static func file(_ entries: String...) -> String {
    "{\"version\": 1, \"findings\": [\(entries.joined(separator: ", "))]}"
  }

  @Test func `a file that is not there ends with status 3`() async throws {
    let run = try await Self.check(Samples.folder())
    #expect(run.status == 3)
    #expect(run.error == "error: known.json: no such file or directory\n")
  }
}
