import StepUpDiagnostics
import Testing

@testable import StepUpReport

struct TextTests {
  @Test func `text shows lines, causes, help and fixes`() throws {
    try expectGolden(Project.mixed().rendered(as: .text), "text.txt")
  }

  @Test func `text in color, with links`() throws {
    let options = TerminalOptions(color: .ansi, hyperlinks: .ids)
    try expectGolden(Project.mixed().rendered(as: .text, options: options), "text-color.txt")
  }

  @Test func `concise is a line for each finding`() throws {
    try expectGolden(Project.mixed().rendered(as: .concise), "concise.txt")
  }

  @Test func `nothing found is said in one line`() {
    let report = Project.two.report()
    #expect(report.rendered(as: .text) == "2 files checked, nothing found\n")
    #expect(report.rendered(as: .concise) == "")
  }

  @Test func `labels of one line hang below it, the rightmost beside it`() throws {
    let project = Project(["a.yaml": "roles: {a: {level: admin}, b: {inherits: [a]}}\n"])
    let report = project.report(
      Diagnostic(
        .roleLevelEscalation, "role `b` of level staff may not inherit from `a` of level admin",
        at: project.place(0, "[a]", part: "a"), label: "brings level admin",
        related: [
          RelatedPlace(project.place(0, "admin"), "`a` is of level admin"),
          RelatedPlace(project.place(0, "b:", part: "b"), "no level: staff"),
        ]))
    try expectGolden(report.rendered(as: .text), "text-labels.txt")
  }

  @Test func `carets stand below wide, combining and zero-width characters`() throws {
    let project = Project([
      "wide.yaml": "name: 信用金庫🏦 bad\n",
      "combining.yaml": "name: Cafe\u{301} bad\n",
      "tab.yaml": "\tname:\tbad\n",
      "invisible.yaml": "id: har\u{200b}bor\u{202e} bad\n",
      "escape.yaml": "id: \u{1b}[31mred\u{7} bad\n",
    ])
    let diagnostics = project.sources.indices.map {
      Diagnostic(.invalidValue, "no good", at: project.place($0, "bad"), label: "here")
    }
    let zeroWidth = Diagnostic(
      .invalidID, "an id has no U+200B, as `har\u{200b}bor` does",
      at: project.place(3, "\u{200b}"))
    let report = project.report(
      diagnostics[0], diagnostics[1], diagnostics[2], zeroWidth, diagnostics[3], diagnostics[4])
    try expectGolden(report.rendered(as: .text), "text-widths.txt")
  }

  @Test func `a very long line is cut around the caret`() throws {
    let items = (1...200).map { "feature_\($0)" }.joined(separator: ", ")
    let project = Project(["long.yaml": "features: [\(items)]\n"])
    let place = project.place(0, "feature_100")
    let report = project.report(
      Diagnostic(
        .unknownFeature, "unknown feature `feature_100`", at: place, label: "not in the catalog",
        related: [RelatedPlace(project.place(0, "features"), "listed here")],
        fixes: [Fix("write `wires`", .safe, [Fix.Edit(place, "wires")])]),
      Diagnostic(.unknownFeature, "first", at: project.place(0, "feature_1")),
      Diagnostic(.unknownFeature, "last", at: project.place(0, "feature_200")))
    try expectGolden(report.rendered(as: .text), "text-long-line.txt")
  }

  @Test func `a file that cannot be shown has its place alone`() throws {
    var project = Project(["empty.yaml": ""])
    project.add("utf16.yaml", [0xFF, 0xFE, 0x6B, 0x00, 0x0A, 0x00])
    project.add("latin1.yaml", Array("name: Caf".utf8) + [0xE9, 0x0A])
    let report = project.report(
      Diagnostic(
        .fileTooLarge, "the file has 2,000,000 bytes",
        at: Place(FileID(0), ByteRange(1_048_576, 1_048_577)), help: "split it"),
      Diagnostic(
        .invalidEncoding, "the file is UTF-16", at: Place(FileID(1), .fileStart),
        label: "a UTF-16 mark"),
      Diagnostic(.invalidEncoding, "not UTF-8", at: Place(FileID(2), ByteRange(9, 10))))
    try expectGolden(report.rendered(as: .text), "text-unreadable.txt")
  }

  @Test func `a missing key, the end of a file, a byte order mark and CRLF have their carets`()
    throws
  {
    let project = Project([
      "bom.yaml": "\u{feff}kind: x\r\nversion: 2\r\n", "end.yaml": "kind: institution",
    ])
    let report = project.report(
      Diagnostic(.unknownKind, "unknown kind `x`", at: project.place(0, "x")),
      Diagnostic(.unsupportedVersion, "version 2", at: project.place(0, "2")),
      Diagnostic(.missingKey, "`version` is missing", at: Place(FileID(1), ByteRange(17, 17))))
    try expectGolden(report.rendered(as: .text), "text-edges.txt")
  }

  @Test func `a range of several lines has a bar beside it`() throws {
    let project = Project([
      "a.yaml": "features:\n  wires: required\n  add_member: required\nroles: {\n  a: {},\n}\n"
    ])
    let report = project.report(
      Diagnostic(
        .wrongType, "a list is expected", at: project.place(0, "wires: required\n  add_member"),
        label: "a mapping",
        related: [
          RelatedPlace(project.place(0, "features"), "the key"),
          RelatedPlace(project.place(0, "add_member: required", part: "required"), "a value"),
        ],
        fixes: [
          Fix(
            "write a list", .safe,
            [
              Fix.Edit(project.place(0, "wires: required"), "- wires"),
              Fix.Edit(project.place(0, "add_member: required"), "- add_member"),
            ])
        ]),
      Diagnostic(
        .wrongType, .warning, "braces", at: project.place(0, "{\n  a: {},\n}\n"), label: "here"))
    try expectGolden(report.rendered(as: .text), "text-several-lines.txt")
  }

  @Test func `a long range of several lines shows its ends`() throws {
    let text = (1...12).map { "  - item \($0)\n" }.joined()
    let project = Project(["a.yaml": "a: b\nlist:\n" + text])
    let report = project.report(
      Diagnostic(
        .wrongType, "no list is expected", at: project.place(0, "list:\n" + text),
        related: [RelatedPlace(project.place(0, "item 7"), "a cause")]),
      Diagnostic(
        .wrongType, "no list is expected", at: project.place(0, "- item 1\n  - item 2\n")))
    try expectGolden(report.rendered(as: .text), "text-long-range.txt")
  }

  @Test(arguments: [
    (ReportSummary(found: 1, checked: 1, excluded: 0), "1 file checked, nothing found"),
    (
      ReportSummary(found: 13, checked: 12, excluded: 1),
      "12 of 13 files checked (1 excluded), nothing found"
    ),
    (
      ReportSummary(found: 12, checked: 12, excluded: 0, errors: 2, warnings: 1),
      "2 errors, 1 warning in 12 files (12 found, 12 checked, 0 excluded)"
    ),
    (
      ReportSummary(found: 1, checked: 1, excluded: 0, notes: 1, suppressed: 1),
      "1 note in 1 file (1 found, 1 checked, 0 excluded), 1 finding suppressed"
    ),
  ])
  func `the summary accounts for every file`(summary: ReportSummary, sentence: String) {
    #expect(summary.sentence == sentence)
  }
}
