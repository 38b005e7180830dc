import StepUpCompiler
import StepUpDiagnostics
import Testing

/// Policy files and projects with what checking them must say, word for word.
@Suite struct FixtureTests {
  @Test(arguments: Fixture.failing)
  func `checking says what stands beside the fixture`(_ fixture: Fixture) throws {
    let report = try fixture.checked().errorReport
    if Fixture.isRecording {
      try FileSystem.replace(fixture.expectationPath, with: Array(report.utf8))
    }
    let expected = try FileSystem.bytes(of: fixture.expectationPath)
    #expect(report == String(decoding: expected, as: UTF8.self))
  }

  @Test(arguments: Fixture.failing)
  func `a project with errors is not compiled`(_ fixture: Fixture) throws {
    let project = try fixture.checked()
    #expect(!project.errors.isEmpty)
    #expect(throws: RefusedProject.self) { try compile(project) }
  }

  @Test(arguments: Fixture.failing.filter { $0.group.hasPrefix("err/") })
  func `a fixture shows the error its folder is named after`(_ fixture: Fixture) throws {
    let found = Set(try fixture.checked().errors.map { "err/\($0.id.rawValue)" })
    if fixture.lastName == "minimal" {
      #expect(found == [String(fixture.group)])
    } else {
      #expect(found.contains(String(fixture.group)))
    }
  }

  @Test(arguments: DiagnosticID.allCases.filter { !$0.isRule })
  func `every error has a minimal and a realistic fixture`(_ id: DiagnosticID) {
    let names = Fixture.failing.filter { $0.group == "err/\(id.rawValue)" }.map(\.lastName)
    #expect(Set(["minimal", "realistic"]).isSubset(of: names))
  }

  @Test func `every expectation belongs to a fixture`() {
    #expect(Set(Fixture.expectations).subtracting(Fixture.failing.map(\.name)).isEmpty)
  }

  @Test(arguments: Fixture.passing)
  func `a sound project gives no error and compiles`(_ fixture: Fixture) throws {
    let project = try fixture.checked()
    #expect(project.errorReport.hasSuffix("nothing found\n"), "\(project.errorReport)")
    #expect(throws: Never.self) { try compile(project) }
  }
}
