import Foundation
import StepUpCompiler
import StepUpDiagnostics
import Testing

/// What a run gives depends on the files alone, not on where, when and for whom it runs.
@Suite struct SurroundingsTests {
  @Test func `nothing depends on the working directory, the time zone or the language`() async {
    // In a process of its own: other tests must not see its surroundings change.
    await #expect(processExitsWith: .success) {
      let names = ["ok/project", "ok/inherited-everything", "interplay/every-section-of-a-project"]
      for name in names {
        let root = "\(Fixture.root)/\(name)"
        let before = try loadProject(paths: [root], asOf: .sample, jobs: 2)
        for (zone, language) in [("Pacific/Kiritimati", "tr_TR.UTF-8"), ("Asia/Kathmandu", "C")] {
          // The strings live as long as the calls, which copy them.
          unsafe setenv("TZ", zone, 1)
          unsafe setenv("LANG", language, 1)
          unsafe setenv("LC_ALL", language, 1)
          _ = unsafe setlocale(LC_ALL, "")
          tzset()
          #expect(FileManager.default.changeCurrentDirectoryPath(root))
          let after = try loadProject(paths: ["."], asOf: .sample, jobs: 1)
          try #require(before.findings == after.findings)
          try #require(before.checked.errorReport == after.checked.errorReport)
          try #require((try? compile(before.checked)) == (try? compile(after.checked)))
        }
      }
    }
  }
}
