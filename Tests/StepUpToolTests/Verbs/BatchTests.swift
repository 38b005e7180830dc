import Foundation
import Testing

/// `stepup query --requests`: one answer for each line, in order.
struct BatchTests {
  private static let valid = """
    {"subject": {"type": "customer", "properties": {"segment": "consumer"}}, \
    "action": {"name": "wires"}, \
    "context": {"institution": "town", "time": "2026-11-21T12:00:00Z"}}
    """

  /// What a line asks and what has to be answered; `nil` for a line without an answer.
  private static let kinds: [(line: String, answer: String?)] = [
    (valid, "elevation_required"),
    (valid.replacing("wires", with: "wire"), "unknown_action"),
    ("", nil),
    ("{\"subject\": ", "$"),
    (valid.replacing("\"town\"", with: "7"), "$.context.institution"),
    (valid.replacing("\"town\"", with: "\"city\""), "unknown_institution"),
    ("  \t\r", nil),
    (valid.replacing("consumer", with: "retail"), "$.subject.properties.segment"),
    (valid.replacing("12:00:00Z", with: "12:00:00"), "$.context.time"),
    ("[]", "$"),
    (valid.replacing("\"action\"", with: "\"subject\": {}, \"action\""), "$.subject"),
  ]

  @Test func `a thousand mixed lines are answered line by line`() async throws {
    let folder = try Samples.folder()
    let lines = (0..<1000).map { Self.kinds[($0 * 7) % Self.kinds.count] }
    try folder.write(lines.map(\.line).joined(separator: "\n"), to: "requests.jsonl")
    let run = try await Tool.run(
      "query", "--requests", "requests.jsonl", in: folder)
    #expect(run.status == 0)
    #expect(run.error == "")
    let answers = try run.lines.map { line in
      let answer = try JSON.object(line)
      return answer.object("error").text("path") ?? answer.object("context").text("reason")
    }
    #expect(answers == lines.compactMap(\.answer))
  }

  @Test func `requests come from standard input as well`() async throws {
    let folder = try Samples.folder()
    let run = try await Tool.run(
      "query", "--requests", "-", in: folder, input: Self.valid + "\r\n" + Self.valid)
    #expect(run.status == 0)
    #expect(run.lines.count == 2)
  }

  @Test func `a batch without a line is answered without a line`() async throws {
    let folder = try Samples.folder()
    let run = try await Tool.run("query", "--requests", "-", in: folder, input: "\n\n")
    #expect(run.status == 0)
    #expect(run.output == "")
  }

  @Test func `a file of requests that is not there ends with status 3`() async throws {
    let folder = try Samples.folder()
    let run = try await Tool.run("query", "--requests", "none.jsonl", in: folder)
    #expect(run.status == 3)
    #expect(run.error.contains("none.jsonl"))
  }
}
