import Foundation
import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import StepUpTools
import Testing

/// Projects that tests ask and explain.
enum Policies {
  /// A small project in which most sorts of value and source occur.
  static let riverTown = folder.appending(path: "Fixtures/river-town").path
  /// The policies that come with the project.
  static let published = folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "policies").path

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// A project without errors, and its files.
  static func load(_ path: String) throws -> (policies: CompiledPolicies, files: [FileID]) {
    let day = try #require(CalendarDay("2026-01-01"))
    let project = try loadProject(paths: [path], asOf: day, jobs: 1)
    let bundle = try PolicyBundle(compile(project.checked))
    return (CompiledPolicies(project.checked, bundle), project.asked)
  }
}
