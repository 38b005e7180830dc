import Foundation
import Testing

/// The policies that come with the project, as files.
struct PoliciesTests {
  static let files: [URL] = {
    let policies = URL(filePath: Tool.policies).resolvingSymlinksInPath()
    let all = FileManager.default.enumerator(at: policies, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "yaml" }
  }()

  @Test func `there are policies of every kind`() throws {
    let kinds = try Set(Self.files.map(kind))
    #expect(
      kinds == ["project", "catalog", "entitlements", "baseline", "institution", "tests"])
  }

  @Test(arguments: files)
  func `the first line names the schema of the file's kind`(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first)
    let marker = "# yaml-language-server: $schema="
    try #require(line.hasPrefix(marker))
    let schema = file.deletingLastPathComponent().appending(path: line.dropFirst(marker.count))
    #expect(schema.lastPathComponent == (try kind(of: file)) + ".schema.json")
    #expect(FileManager.default.fileExists(atPath: schema.standardized.path))
  }

  /// What stands behind `kind:` at the start of a line.
  private func kind(of file: URL) throws -> String {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("kind: ") })
    return String(line.dropFirst("kind: ".count))
  }
}
