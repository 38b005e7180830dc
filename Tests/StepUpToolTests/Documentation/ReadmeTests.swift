import Foundation
import Testing

/// What the Markdown files say beside their examples.
struct ReadmeTests {
  @Test func `the table of verbs is that of the tool`() async throws {
    let readme = try text(of: "README.md")
    let described = readme.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("| `stepup ") else { return nil }
      return String(line.dropFirst("| `stepup ".count).prefix { $0 != "`" })
    }
    let help = try await Tool.run("--help").output
    let list = help.split(separator: "SUBCOMMANDS:").last ?? ""
    let verbs = list.split(separator: "\n").compactMap { line -> String? in
      let name = line.dropFirst(2).prefix { $0 != " " }
      return line.hasPrefix("  ") && !name.isEmpty && name != "See" ? String(name) : nil
    }
    #expect(verbs.count >= 6)
    #expect(Set(described) == Set(verbs))
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md"])
  func `every link within the repository leads somewhere`(_ name: String) throws {
    let targets = try text(of: name).matches(of: #/\]\(([^)#]+)[^)]*\)/#).map(\.output.1)
      .filter { !$0.hasPrefix("https://") }
    #expect(!targets.isEmpty)
    for target in targets {
      let path = Tool.repository.appending(path: String(target)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(target)")
    }
  }

  private func text(of name: String) throws -> String {
    try String(contentsOf: Tool.repository.appending(path: name), encoding: .utf8)
  }
}
