import Foundation
import Testing

/// Runs every example of the Markdown files, so that none of them can go stale.
///
/// What a block is, its first word behind the fence says:
/// - `console`: commands and what they print, see ``ConsoleSession``. The blocks of a file are run
///   in order, in a copy of the repository's policies. A `stepup-server … &` runs until the next one,
///   on a free port that stands for 8080.
/// - `yaml file=PATH`: a file that is written there before the commands that follow.
/// - `diff file=PATH`: a change of such a file: lines that stand there, and what takes their place.
/// - `yaml in=PATH`: lines that stand so in that file of the repository.
/// - `swift in=PATH`: the same, for a Swift file that is compiled with the tests.
struct DocumentationTests {
  @Test(
    arguments: [
      "README.md", "CONTRIBUTING.md", "Sources/StepUpLanguage/StepUpLanguage.docc/Importing.md",
      "Sources/StepUpCompiler/StepUpCompiler.docc/CheckingInCI.md",
    ]
      + ["StepUpService", "API", "Configuration", "Security", "Observability", "Operations"].map {
        "Sources/StepUpService/StepUpService.docc/\($0).md"
      })
  func `every example does what it shows`(_ name: String) async throws {
    let markdown = try String(
      contentsOf: Tool.repository.appending(path: name), encoding: .utf8)
    let blocks = MarkdownBlock.all(in: markdown)
    #expect(!blocks.isEmpty)
    let stage = try Stage(copying: ["policies", "Makefile", ".ci"])
    for block in blocks { try await stage.perform(block, of: name) }
  }

  @Test(arguments: Self.guides)
  func `every command of a guide does what it shows, from an empty folder on`(
    _ name: String
  ) async throws {
    let markdown = try String(
      contentsOf: Tool.repository.appending(path: name), encoding: .utf8)
    let stage = try Stage(copying: [])
    for block in MarkdownBlock.all(in: markdown) { try await stage.perform(block, of: name) }
  }

  /// The pages that lead through the use of the tool.
  static let guides: [String] = {
    let folder = "Sources/StepUpTools/StepUpTools.docc"
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: Tool.repository.appending(path: folder).path)
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }()

  @Test func `there are guides`() {
    #expect(Self.guides.contains { $0.hasSuffix("/FirstInstitution.md") })
  }

  /// On a page about the language, what is YAML or JSON is looked at by tests of that module.
  @Test(arguments: ["PolicyTests", "ReadingAPolicy"])
  func `every command of a page of the language does what it shows`(_ page: String) async throws {
    let name = "Sources/StepUpLanguage/StepUpLanguage.docc/\(page).md"
    let markdown = try String(
      contentsOf: Tool.repository.appending(path: name), encoding: .utf8)
    let blocks = MarkdownBlock.all(in: markdown).filter { $0.info.first == "console" }
    #expect(!blocks.isEmpty)
    let stage = try Stage(copying: ["policies"])
    for block in blocks { try await stage.perform(block, of: name) }
  }

  @Test func `an ellipsis stands for any text within its line`() {
    #expect(ConsoleSession.matches("sha256:0a1b", "sha256:…"))
    #expect(ConsoleSession.matches("a 1 b 2 c", "a … b … c"))
    #expect(!ConsoleSession.matches("a 1 c", "a … b … c"))
    #expect(!ConsoleSession.matches("ab", "ab…b"))
    #expect(!ConsoleSession.matches("sha256:0a1b ", "sha256:0a1b"))
  }

  @Test func `a command may go on over several lines`() {
    let session = ConsoleSession(["$ a \\", "    b", "out", "$ c", "", "end"])
    #expect(session.steps.map(\.command) == ["a \\\n    b", "c"])
    #expect(session.steps.map(\.output) == [["out"], ["", "end"]])
  }
}
