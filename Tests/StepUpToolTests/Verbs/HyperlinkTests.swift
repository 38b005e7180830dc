import Foundation
import Testing

/// Ids that lead to their page, where the terminal can follow a link.
struct HyperlinkTests {
  private static let pages = ["STEPUP_RULE_PAGES": "https://bank.example/rules#"]
  private static let link = """
    \u{1B}]8;;https://bank.example/rules#duration-too-short\u{1B}\\duration-too-short\u{1B}]8;;\u{1B}\\
    """

  @Test(
    arguments: [
      (["TERM": "xterm", "TERM_PROGRAM": "WezTerm"], true),
      (["TERM": "xterm-kitty"], true),
      (["TERM": "xterm", "VTE_VERSION": "5000"], true),
      (["TERM": "xterm", "VTE_VERSION": "4999"], false),
      (["TERM": "xterm", "TERM_PROGRAM": "Apple_Terminal"], false),
      (["TERM": "dumb", "TERM_PROGRAM": "WezTerm"], false),
      (["TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"], false),
    ] as [([String: String], Bool)])
  func `a terminal gets links when it is known to follow them`(
    _ environment: [String: String], _ isLinked: Bool
  ) async throws {
    let terminal = try Screen()
    let tool = try RunningTool(
      "check", in: Samples.folder(Samples.shortWindow),
      environment: environment.merging(Self.pages) { $1 }, output: terminal)
    #expect(try await tool.ends())
    #expect(terminal.output().contains("duration-too-short"))
    #expect(terminal.output().contains(Self.link) == isLinked)
  }

  @Test(
    arguments: [
      ("", nil, false), ("", "1", true), ("--color never", "1", false),
      ("--color always", nil, false), ("--format json", "1", false),
    ] as [(String, String?, Bool)])
  func `what is no terminal gets links only when they are forced`(
    _ options: String, _ force: String?, _ isLinked: Bool
  ) async throws {
    var environment = Self.pages
    environment["FORCE_HYPERLINK"] = force
    let run = try await Tool.shell(
      "stepup check \(options)", in: Samples.folder(Samples.shortWindow),
      environment: environment)
    #expect(run.status == 1)
    #expect(run.output.contains(Self.link) == isLinked)
    #expect(run.output.contains("\u{1B}]8") == isLinked)
  }

  @Test func `without pages of its own a rule leads to its public source`() async throws {
    let folder = try Samples.folder(Samples.institution(modeDuration: "1h"))
    try folder.write("kind: project\nversion: 1\nprofiles: [nist-800-63b]\n", to: "stepup.yaml")
    let run = try await Tool.shell(
      "stepup check --format concise", in: folder, environment: ["FORCE_HYPERLINK": "1"])
    #expect(run.output.contains("\u{1B}]8;;https://pages.nist.gov/"))
  }

  @Test func `an address that could end the link early is left out`() async throws {
    let run = try await Tool.shell(
      "stepup check", in: Samples.folder(Samples.shortWindow),
      environment: ["FORCE_HYPERLINK": "1", "STEPUP_RULE_PAGES": "https://bank.example/\u{7}"])
    #expect(!run.output.contains("\u{1B}]8"))
  }

  @Test func `reports for programs lead to the same pages`() async throws {
    let run = try await Tool.shell(
      "stepup check --format sarif", in: Samples.folder(), environment: Self.pages)
    let driver = try #require(try run.json().objects("runs").first).object("tool").object("driver")
    let rules = driver.objects("rules")
    #expect(rules.count > 60)
    #expect(
      rules.allSatisfy {
        $0.text("helpUri") == "https://bank.example/rules#" + ($0.text("id") ?? "none")
      })
  }
}
