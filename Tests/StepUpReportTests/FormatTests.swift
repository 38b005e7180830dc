import StepUpDiagnostics
import Testing

@testable import StepUpReport

struct FormatTests {
  @Test(arguments: [
    (ReportFormat.sarif, "sarif.sarif"), (.github, "github.txt"), (.gitlab, "gitlab.json"),
    (.junit, "junit.xml"), (.checkstyle, "checkstyle.xml"), (.rdjson, "rdjson.json"),
  ])
  func `a format for machines`(format: ReportFormat, golden: String) throws {
    try expectGolden(Project.mixed().rendered(as: format), golden)
  }

  @Test(arguments: [
    (ReportFormat.sarif, "sarif-clean.sarif"), (.gitlab, "gitlab-clean.json"),
    (.junit, "junit-clean.xml"), (.checkstyle, "checkstyle-clean.xml"),
    (.rdjson, "rdjson-clean.json"), (.json, "json-clean.json"), (.github, "github-clean.txt"),
  ])
  func `a format for machines, nothing found`(format: ReportFormat, golden: String) throws {
    try expectGolden(Project.two.report().rendered(as: format), golden)
  }

  @Test(arguments: ReportFormat.allCases)
  func `every format ends its last line`(format: ReportFormat) {
    #expect(Project.mixed().rendered(as: format).hasSuffix("\n"))
  }

  /// A path and a message with everything that some format takes for syntax.
  private static var hostile: Report {
    let project = Project([
      "a b/c:d,100%\"<&>'é\u{a0}#?.yaml": "id: x\u{1b}[0m::error::gotcha\n::error::line\u{ffff}\n"
    ])
    return project.report(
      Diagnostic(
        .invalidID, "bad `::\u{1b}]8;;<&>\"'\u{ffff}\u{202e}%0A\r\n`, [see](1) \\",
        at: project.place(0, "gotcha"),
        related: [RelatedPlace(project.place(0, "line"), "[here] <too>")]))
  }

  @Test(arguments: [
    (ReportFormat.text, "hostile.txt"), (.concise, "hostile-concise.txt"),
    (.json, "hostile.json"), (.sarif, "hostile.sarif"), (.github, "hostile-github.txt"),
    (.gitlab, "hostile-gitlab.json"), (.junit, "hostile-junit.xml"),
    (.checkstyle, "hostile-checkstyle.xml"), (.rdjson, "hostile-rdjson.json"),
  ])
  func `syntax in paths and messages is escaped`(format: ReportFormat, golden: String) throws {
    let text = Self.hostile.rendered(as: format)
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(!text.unicodeScalars.contains("\u{202e}"))
    try expectGolden(text, golden)
  }
}
