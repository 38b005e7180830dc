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

  private func expectUntouched(_ folder: Folder, _ name: String, after run: Run) throws {
    #expect(run.status == 3)
    #expect(run.error.hasPrefix("error: cannot write "))
    #expect(try folder.text(of: name) == Samples.shortWindow)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
  }
}
