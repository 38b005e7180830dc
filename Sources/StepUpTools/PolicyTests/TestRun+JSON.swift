package import StepUpJSON
import StepUpWire

extension TestRun {
  /// One JSON document of version 1; with the coverage, when it was asked for.
  package func json(_ coverage: Coverage? = nil) -> JSONValue {
    var members = [
      JSONMember("version", .number(JSONNumber(1))),
      JSONMember(
        "summary",
        [
          "tests": .number(JSONNumber(results.count)),
          "passed": .number(JSONNumber(results.count - failed)),
          "failed": .number(JSONNumber(failed)), "questions": .number(JSONNumber(questions)),
        ]),
      JSONMember("tests", .array(results.map(\.json))),
    ]
    if let coverage { members.append(JSONMember("coverage", coverage.json)) }
    return .object(members)
  }
}

extension TestResult {
  fileprivate var json: JSONValue {
    var members = [
      JSONMember("name", .string(name)), JSONMember("institution", .string(institution)),
      JSONMember("document", .string(citation.document)),
      JSONMember("status", .string(failure == nil ? "passed" : "failed")),
      JSONMember("questions", .number(JSONNumber(questions))),
      JSONMember("failures", .number(JSONNumber(failures))),
    ]
    members += citation.members
    if let failure { members.append(JSONMember("failure", failure.json)) }
    return .object(members)
  }
}

extension TestFailure {
  fileprivate var json: JSONValue {
    [
      "request": request.json, "expected": expected.json, "got": got.json,
      "decision": decision.json, "because": reasons.json,
    ]
  }
}
