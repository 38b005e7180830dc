import Foundation
import Testing

/// `stepup explain`
struct ExplainTests {
  private func explain(_ arguments: String) async throws -> Run {
    try await Tool.shell("stepup explain --policies '\(Tool.policies)' \(arguments)")
  }

  @Test func `a policy is said in words, with the place of each value`() async throws {
    let run = try await explain("harbor-federal")
    #expect(run.status == 0)
    #expect(run.lines.first == "Harbor Federal Credit Union")
    #expect(run.output.contains("5 minutes   text message, call, email or app  elevation: "))
    #expect(run.output.contains("window: institutions/harbor-federal.yaml:18"))
  }

  @Test(arguments: [("markdown", "# Harbor Federal"), ("html", "<!DOCTYPE html>"), ("json", "{")])
  func `other formats say the same`(_ format: String, _ start: String) async throws {
    let run = try await explain("harbor-federal --format \(format)")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(start))
    #expect(run.output.contains("institutions/") && run.output.contains("external_"))
  }

  @Test func `JSON has the source of each value`() async throws {
    let run = try await explain("harbor-federal --format json")
    let window = try run.json().object("customers").object("mode_duration")
    #expect(window.number("value") == 600)
    #expect(window.object("source").text("id") == "global")
    #expect(window.object("source").text("file") == "platform/baselines/global.yaml")
    #expect(window.object("source").object("range").object("start").number("line") == 13)
  }

  @Test(arguments: ["harbour-federal", "harbour-federal --action wires"])
  func `a misspelt institution is wrong usage, with the nearest`(
    _ arguments: String
  ) async throws {
    let run = try await explain(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.error == "error: unknown institution harbour-federal: did you mean harbor-federal?\n")
  }

  @Test(
    arguments: [
      ("--action wires", 2), ("--action wires --customer business", 1),
      ("--action generate_backup_codes", 6), ("--action generate_backup_codes --staff admin", 2),
      ("--action generate_backup_codes --staff admin,support --target staff", 1),
      ("--action update_device_number_type --target customer", 3), ("--action wire", 1),
      ("--action wires --staff admin", 1), ("--action reset_password --customer consumer", 1),
    ])
  func `where it is not said who asks, everybody does`(
    _ flags: String, _ questions: Int
  ) async throws {
    let run = try await explain("harbor-federal --format json \(flags)")
    #expect(run.status == 0)
    #expect(try run.json().objects("answers").count == questions)
  }

  @Test func `an answer is that of query, and names the row`() async throws {
    let question = "--action wires --customer consumer --elevated-ago 11m"
    let run = try await explain("harbor-federal --format json \(question)")
    let answer = try #require(try run.json().objects("answers").first)
    let query = try await Tool.shell(
      "stepup query --policies '\(Tool.policies)' --institution harbor-federal \(question)")
    #expect(answer.object("decision") as NSDictionary == (try query.json()) as NSDictionary)
    #expect(answer.object("because").object("deciding").number("row") == 9)
  }

  @Test(arguments: [
    ("--action wires --staff admin", "`admin` asks for `wires` on a customer"),
    ("--action wirez --staff admin,support", "is `admin` and `support` asks for `wirez`"),
    (
      "--action wirez --customer business --channel mobile",
      "A business asks for `wirez` in the mobile app"
    ),
  ])
  func `who asks is said where it bears on no answer`(
    _ flags: String, _ words: String
  ) async throws {
    let run = try await explain("harbor-federal \(flags)")
    #expect(run.status == 0)
    #expect(run.output.contains(words), "\(run.output)")
    #expect(run.error.isEmpty == flags.contains("wires"))
  }

  @Test(arguments: [
    ("--customer consumer", "a question needs --action"),
    ("--action wires --customer retail", "$.subject.properties.segment"),
  ])
  func `a question that is none is wrong usage`(_ flags: String, _ why: String) async throws {
    let run = try await explain("harbor-federal \(flags)")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains(why))
  }

  @Test func `a project with errors is not explained`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    let run = try await Tool.run("explain", "town", "--policies", folder.path)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.error.contains("error[duration-too-short]"))
  }

  @Test(arguments: [
    (
      "--institution harbour-federal --action wires", "institution harbour-federal",
      "harbor-federal"
    ),
    ("--institution harbor-federal --action wire", "action wire", "wires"),
  ])
  func `query says what a misspelt name may mean, beside the decision`(
    _ flags: String, _ unknown: String, _ meant: String
  ) async throws {
    let run = try await Tool.shell(
      "stepup query --policies '\(Tool.policies)' --customer consumer \(flags)")
    #expect(run.status == 0)
    #expect(try run.json().object("context").text("outcome") == "deny")
    #expect(run.error == "note: unknown \(unknown): did you mean \(meant)?\n")
  }
}
