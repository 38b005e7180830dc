import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `stepup check --fix` where a file cannot be replaced: a clear error, and nothing lost.
struct FixFaultTests {
  @Test(.disabled(if: geteuid() == 0, "root may write everywhere"))
  func `a directory that may not be written to is said`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    let run = try await Tool.run("check", "--fix", folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    #expect(run.error.contains("town.yaml: permission denied"))
    try expectUntouched(folder, "town.yaml", after: run)
  }

  /// The new contents are first written beside the file, under a longer name.
  @Test func `a file whose name leaves no room for another beside it is said`() async throws {
    let folder = try Folder()
    let name = String(repeating: "t", count: 250) + ".yaml"
    try folder.write(Samples.shortWindow, to: name)
    let run = try await Tool.run("check", "--fix", folder.path)
    #expect(run.error.contains(".yaml: file name too long"))
    try expectUntouched(folder, name, after: run)
  }

  @Test func `an interrupt leaves every file as it was or fixed`() async throws {
    let folder = try Folder()
    let names = (100..<700).map { "\($0).yaml" }
    for name in names { try folder.write(Samples.shortWindow, to: name) }
    let fixed = Samples.shortWindow.replacing("3m", with: "200s")
    let tool = try RunningTool("check", "--fix", in: folder)
    try #require(try await tool.waits { try folder.text(of: names[0]) == fixed })
    let isInterrupted = try await tool.interrupt()

    let texts = try names.map(folder.text)
    #expect(texts.allSatisfy { $0 == fixed || $0 == Samples.shortWindow })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
    let count = texts.count { $0 == fixed }
    let said = "error: interrupted: \(count) files fixed, the others are as they were\n"
    // On a machine fast enough the last file is fixed before the interrupt comes.
    if isInterrupted, count < names.count { #expect(try tool.error() == said) }
  }

  private func expectUntouched(_ folder: Folder, _ name: String, after run: Run) throws {
    #expect(run.status == 3)
    #expect(run.error.hasPrefix("error: cannot write "))
    #expect(try folder.text(of: name) == Samples.shortWindow)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
  }
}
