import StepUpDiagnostics
import Testing

@testable import StepUpReport

/// Files that could not be read: no format passes over them in silence.
struct UnreadableTests {
  /// One file that is there, one that is not to be read, and a directory that is not to be looked
  /// into.
  private static func report(_ diagnostics: Diagnostic...) -> Report {
    let project = Project(["towns/east.yaml": "kind: institution\n"])
    let unreadable = [
      UnreadableFile("secret", reason: "permission denied"),
      UnreadableFile("towns/w<e>st.yaml", reason: "input/output error"),
    ]
    return Report(
      diagnostics: diagnostics,
      summary: ReportSummary(
        found: 2, checked: 1, excluded: 0, diagnostics: diagnostics, unreadable: 2),
      checkedFiles: project.sources.map(\.id), unreadable: unreadable, folder: "policies/",
      toolVersion: "1.2.3", source: { project.sources[Int($0.index)] })
  }

  @Test(arguments: [
    (ReportFormat.text, "unreadable.txt"), (.json, "unreadable.json"),
    (.jsonl, "unreadable.jsonl"), (.sarif, "unreadable.sarif"),
    (.github, "unreadable-github.txt"), (.gitlab, "unreadable-gitlab.json"),
    (.junit, "unreadable-junit.xml"), (.checkstyle, "unreadable-checkstyle.xml"),
    (.rdjson, "unreadable-rdjson.json"),
  ])
  func `a format tells what could not be read`(format: ReportFormat, golden: String) throws {
    try expectGolden(Self.report().rendered(as: format), golden)
  }

  @Test func `what could not be read is counted beside findings too`() {
    let finding = Diagnostic(
      .unknownKey, "unknown key", at: Place(FileID(0), ByteRange(0, 4)))
    #expect(
      Self.report(finding).rendered(as: .text)
        .hasSuffix("1 error in 1 file (2 found, 1 checked, 0 excluded, 2 unreadable)\n"))
  }
}
