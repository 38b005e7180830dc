import StepUpCompiler
import StepUpDiagnostics
import Testing

struct FixtureTests {
  @Test(arguments: Fixture.all)
  func `a rule finds in its fixture what stands beside it`(fixture: Fixture) throws {
    let project = try checked(fixture.text)
    let found = project.diagnostics.filter { $0.id == fixture.rule }
    #expect(try found.map(project.described).joined() == fixture.expected)
    #expect(found.isEmpty == (fixture.outcome == .silent))
  }

  @Test(arguments: DiagnosticID.allCases.filter(\.isRule))
  func `every rule has a fixture where it speaks and one where it is silent`(
    rule: DiagnosticID
  ) {
    let outcomes = Fixture.all.filter { $0.rule == rule }.map(\.outcome)
    #expect(outcomes.contains(.firing))
    #expect(outcomes.contains(.silent))
  }

  @Test(arguments: Fixture.all.filter { $0.outcome == .firing })
  func `a fix that is safe leaves neither its finding nor a new error`(fixture: Fixture) throws {
    let project = try checked(fixture.text)
    let errors = project.diagnostics.filter { !$0.id.isRule }.map(\.id)
    for diagnostic in project.diagnostics where diagnostic.id == fixture.rule {
      for fix in diagnostic.fixes where fix.safety == .safe {
        let mended = try checked(project.text(applying: fix))
        #expect(mended.diagnostics.filter { !$0.id.isRule }.map(\.id) == errors)
        #expect(
          !mended.diagnostics.contains {
            $0.id == diagnostic.id && $0.message == diagnostic.message
          })
      }
    }
  }
}

extension CheckedProject {
  /// The project's files as an example holds them, after a fix.
  fileprivate func text(applying fix: Fix) -> String {
    files.map { file in
      var bytes = file.source.bytes
      for edit in fix.edits.reversed() where edit.place.file == file.source.id {
        let range = edit.place.range
        bytes.replaceSubrange(Int(range.start)..<Int(range.end), with: edit.text.utf8)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      return PolicyExample.fileMark + file.source.path + "\n" + text
    }
    .joined()
  }
}
