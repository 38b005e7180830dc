import Foundation
import Testing

/// `stepup fmt`.
struct FmtTests {
  private let untidy = """
    version: 1
    kind: institution
    id: "town"   # as in requests
    name: Town Credit Union

    """
  private let tidy = """
    kind: institution
    version: 1
    id: town                           # as in requests
    name: Town Credit Union

    """

  @Test func `the policies that come with the project are laid out`() async throws {
    let run = try await Tool.run("fmt", "--check", Tool.policies)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.error.hasSuffix("files looked at (1 excluded), nothing to lay out\n"))
  }

  @Test func `files are laid out in place and named`() async throws {
    let folder = try Samples.folder()
    try folder.write(untidy, to: "banks/town.yaml")
    let run = try await Tool.run("fmt", folder.path)
    #expect(run.status == 0)
    #expect(run.lines == ["banks/town.yaml", "town.yaml"])
    #expect(run.error == "2 files looked at, 2 files laid out\n")
    #expect(try folder.text(of: "banks/town.yaml") == tidy)
    let again = try await Tool.run("fmt", folder.path)
    #expect(again.status == 0)
    #expect(again.error == "2 files looked at, nothing to lay out\n")
  }

  @Test(arguments: ["--check", "--diff"])
  func `looking changes nothing and fails when there is something to do`(
    _ flag: String
  ) async throws {
    let folder = try Samples.folder(untidy)
    let run = try await Tool.run("fmt", flag, folder.path)
    #expect(run.status == 1)
    #expect(run.error == "1 file looked at, 1 file to be laid out\n")
    #expect(try folder.text(of: "town.yaml") == untidy)
    if flag == "--check" {
      #expect(run.output == "town.yaml\n")
    } else {
      try folder.write(run.output, to: "layout.patch")
      let patch = try await Tool.shell("patch -p1 < layout.patch", in: folder)
      #expect(patch.status == 0)
      #expect(try folder.text(of: "town.yaml") == tidy)
    }
  }

  @Test func `standard input is laid out onto standard output`() async throws {
    let run = try await Tool.run("fmt", "-", input: untidy)
    #expect(run.status == 0)
    #expect(run.output == tidy)
    let check = try await Tool.run("fmt", "-", "--check", input: untidy)
    #expect(check.status == 1)
    #expect(check.output == "standard input\n")
    #expect(try await Tool.run("fmt", "-", "--check", input: tidy).status == 0)
  }

  @Test func `a file with broken YAML is left alone and said so, and the others are laid out`()
    async throws
  {
    let broken = "kind: institution\nname: \"Town\nid: town\n"
    let folder = try Samples.folder(broken)
    try folder.write(untidy, to: "village.yaml")
    let run = try await Tool.run("fmt", folder.path)
    #expect(run.status == 1)
    #expect(run.output == "village.yaml\n")
    #expect(run.error.contains("error[invalid-yaml]"))
    #expect(run.error.contains("--> town.yaml:2:7"))
    #expect(run.error.hasSuffix("1 file laid out, 1 file left alone because of errors\n"))
    #expect(try folder.text(of: "town.yaml") == broken)
    let input = try await Tool.run("fmt", "-", input: broken)
    #expect(input.status == 1)
    #expect(input.output == "")
  }

  @Test func `files that are excluded, hidden or links are not touched`() async throws {
    let folder = try Folder()
    try folder.write("kind: project\nversion: 1\nexclude: [old/**]\n", to: "stepup.yaml")
    for name in ["town.yaml", "old/town.yaml", ".hidden/town.yaml"] {
      try folder.write(untidy, to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.yaml", withDestinationPath: "old/town.yaml")
    let run = try await Tool.run("fmt", folder.path)
    #expect(run.output == "town.yaml\n")
    #expect(run.error.hasSuffix("2 files looked at (1 excluded), 1 file laid out\n"))
    #expect(try folder.text(of: "old/town.yaml") == untidy)
    #expect(try folder.text(of: ".hidden/town.yaml") == untidy)
  }

  @Test func `the page about the layout shows what becomes of a file`() async throws {
    let page = Tool.repository.appending(
      path: "Sources/StepUpLanguage/StepUpLanguage.docc/Layout.md")
    let blocks = MarkdownBlock.all(in: try String(contentsOf: page, encoding: .utf8))
    try #require(blocks.count == 2)
    let run = try await Tool.run("fmt", "-", input: blocks[0].text)
    #expect(run.output == blocks[1].text)
  }

  @Test func `nothing to look at, and flags that contradict each other, are said`() async throws {
    #expect(try await Tool.run("fmt", try Folder().path).status == 3)
    #expect(try await Tool.run("fmt", "--check", "--diff").status == 2)
    #expect(try await Tool.run("fmt", "-", "town.yaml").status == 2)
  }
}
