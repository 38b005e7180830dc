import Foundation
import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import Testing

/// The compiler as a service embeds it.
@Suite struct CompileProjectTests {
  private func folder(_ text: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stepup-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: "harbor.yaml"))
    return folder
  }

  private func today() throws -> CalendarDay { try #require(CalendarDay("2026-11-22")) }

  @Test func `a sound project gives a bundle that decides`() throws {
    let folder = try folder("kind: institution\nversion: 1\nid: harbor\nname: Harbor\n")
    defer { try? FileManager.default.removeItem(at: folder) }
    let project = try compileProject(at: folder.path, asOf: today())
    let bundle = try PolicyBundle(try #require(project.bundle))
    #expect(bundle.policy(for: "harbor") != nil)
  }

  @Test func `a faulty project gives findings with their positions and no bundle`() throws {
    let folder = try folder("kind: institution\nversion: 1\nid: harbor\nname: Harbor\nsegment: x\n")
    defer { try? FileManager.default.removeItem(at: folder) }
    let project = try compileProject(at: folder.path, asOf: today())
    #expect(project.bundle == nil)
    let error = try #require(project.diagnostics.first { $0.severity == .error })
    #expect(error.id == .unknownKey)
    #expect(project.path(of: error.place.file) == "harbor.yaml")
    #expect(project.position(of: error.place) == (5, 1))
  }

  @Test func `a path that leads nowhere is a fault of the environment`() throws {
    #expect(throws: FileFault.self) { try compileProject(at: "/nowhere/at/all", asOf: today()) }
  }
}
