import Foundation
import Testing

/// `stepup test`
struct TestVerbTests {
  /// An institution and a tests document with one test for each expectation.
  private static func folder(expecting expectations: String...) throws -> Folder {
    let folder = try Samples.folder()
    var text = "kind: tests\nversion: 1\nid: town-tests\ninstitution: town\ntests:\n"
    for (number, expectation) in expectations.enumerated() {
      text += """
          - name: wires, number \(number + 1)
            request:
              subject: { type: customer, segment: [consumer, business] }
              action: wires
              channel: [web, mobile, api]
            expect: \(expectation)

        """
    }
    try folder.write(text, to: "tests/town.yaml")
    return folder
  }

  @Test func `the tests that come with the project pass`() async throws {
    let run = try await Tool.run("test", Tool.policies)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("questions asked)\n"))
    #expect(run.error == "")
  }

  @Test func `a failing test is the status`() async throws {
    let folder = try Self.folder(expecting: "{ outcome: elevate }", "{ outcome: permit }")
    let run = try await Tool.run("test", folder.path)
    #expect(run.status == 1)
    #expect(run.lines.first == "failed: wires, number 2")
    #expect(run.lines.last == "1 test failed, 1 passed (12 questions asked)")
    #expect(run.output.contains("elevation: town.yaml:19: - wires"))
  }

  @Test func `a name in either case chooses tests`() async throws {
    let folder = try Self.folder(expecting: "{ outcome: elevate }", "{ outcome: permit }")
    let run = try await Tool.run("test", folder.path, "--filter", "NUMBER 1")
    #expect(run.status == 0)
    #expect(run.lines == ["1 test passed (6 questions asked)"])
  }

  @Test(arguments: [["--filter", "nothing like it"], ["town.yaml"]])
  func `nothing to run is no success`(_ arguments: [String]) async throws {
    let folder = try Self.folder(expecting: "{ outcome: elevate }")
    let run = try await Tool.shell(
      "stepup test " + arguments.map { "'\($0)'" }.joined(separator: " "), in: folder)
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("error: no test"))
  }

  @Test func `a project with errors is not asked`() async throws {
    let folder = try Self.folder(expecting: "{ outcome: elevate }")
    try folder.write(Samples.shortWindow, to: "town.yaml")
    let run = try await Tool.run("test", folder.path)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.error.contains("error[duration-too-short]"))
  }

  @Test func `only the files named are run`() async throws {
    let folder = try Self.folder(expecting: "{ outcome: permit }")
    try folder.write("kind: project\nversion: 1\n", to: "stepup.yaml")
    try folder.write(Samples.institution("city"), to: "city.yaml")
    try folder.write(Samples.tests(of: "city"), to: "tests/city.yaml")
    let run = try await Tool.run("test", "tests/city.yaml", "--coverage", in: folder)
    #expect(run.status == 0)
    #expect(run.lines.first == "1 test passed (1 question asked)")
    #expect(run.lines.last == "coverage: 4% (1 of 22 questions)")
  }

  @Test(arguments: [("9", 0), ("10", 1)] as [(String, Int32)])
  func `a share below the threshold is the status`(_ share: String, _ status: Int32) async throws {
    let folder = try Self.folder(expecting: "{ outcome: elevate }")
    let run = try await Tool.run("test", folder.path, "--coverage-threshold", share)
    #expect(run.status == status)
    #expect(run.output.contains("coverage: 9% (2 of 22 questions)"))
    #expect(run.error == (status == 0 ? "" : "error: the coverage is below 10%\n"))
  }

  @Test func `the same run gives the same bytes`() async throws {
    let folder = try Self.folder(expecting: "{ outcome: permit }")
    let first = try await Tool.run("test", folder.path, "--format", "json")
    let second = try await Tool.run("test", folder.path, "--format", "json")
    #expect(first.status == 1)
    #expect(first.output == second.output)
  }

  @Test func `the request of a failure can be asked again`() async throws {
    let folder = try Self.folder(expecting: "{ outcome: permit }")
    let failing = try await Tool.run("test", folder.path, "--format", "json").json()
    let failure = try #require(failing.objects("tests").first).object("failure")
    let request = try JSONSerialization.data(withJSONObject: failure.object("request"))
    let run = try await Tool.run(
      "query", "--policies", folder.path, "--requests", "-",
      input: String(decoding: request, as: UTF8.self))
    let decision = failure.object("decision") as NSDictionary
    #expect(try decision == run.json() as NSDictionary)
  }

  @Test func `coverage beside a format without room for it goes to standard error`() async throws {
    let folder = try Self.folder(expecting: "{ outcome: elevate }")
    let run = try await Tool.run("test", folder.path, "--format", "tap", "--coverage")
    #expect(run.status == 0)
    #expect(run.lines == ["TAP version 14", "1..1", "ok 1 - wires, number 1"])
    #expect(run.error.contains("coverage: 9%"))
  }

  @Test func `a share outside of percent is wrong usage`() async throws {
    let run = try await Tool.run("test", Tool.policies, "--coverage-threshold", "101")
    #expect(run.status == 2)
  }
}
