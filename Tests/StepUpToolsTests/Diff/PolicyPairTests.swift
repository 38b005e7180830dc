import StepUpJSON
import StepUpReport
import StepUpTools
import Testing

/// What changes to policies mean, by example.
@Suite struct PolicyPairTests {
  @Test(arguments: PolicyPair.all)
  func `a change has the verdict its folder says`(_ pair: PolicyPair) throws {
    #expect(try pair.report().diff.verdict.name == pair.verdict)
  }

  @Test(arguments: PolicyPair.all)
  func `a change is told as stands beside it`(_ pair: PolicyPair) throws {
    let text = try pair.report().text(.plain)
    #expect(try pair.expectation("expected.txt", recording: text) == text)
  }

  @Test(arguments: PolicyPair.all)
  func `JSON says of a change what the text says`(_ pair: PolicyPair) throws {
    let report = try pair.report()
    let json = try JSONReader.read(Array(report.json.utf8))
    #expect(json["verdict"]?.text() == "\"\(pair.verdict)\"")
    guard case .array(let institutions)? = json["institutions"] else {
      Issue.record("no institutions")
      return
    }
    #expect(institutions.count == report.diff.institutions.count)
    for (institution, value) in zip(report.diff.institutions, institutions) {
      guard case .array(let changes)? = value["changes"] else {
        Issue.record("no changes")
        return
      }
      #expect(
        changes.map { $0["summary"]?.text() } == institution.changes.map { "\"\($0.summary)\"" })
      // Every pair differs in a line of a file, so one of the sides can say which.
      for change in changes { #expect(change["causes"]?.text() != "[]") }
    }
  }

  @Test(arguments: PolicyPair.all)
  func `bundles give the same changes as the projects they come from`(_ pair: PolicyPair) throws {
    let projects = try pair.report()
    let bundles = DiffReport(
      try pair.side("old", withFiles: false), try pair.side("new", withFiles: false), jobs: 2)
    #expect(bundles.json == projects.json)
    let bare = DiffReport(
      try pair.side("old", withProvenance: false, withFiles: false),
      try pair.side("new", withProvenance: false, withFiles: false), jobs: 2)
    #expect(bare.diff.institutions.map(\.verdict) == projects.diff.institutions.map(\.verdict))
    #expect(!bare.text(.plain).contains("-->"))
  }

  @Test(arguments: PolicyPair.all.filter { $0.verdict != "none" })
  func `nothing is none the other way around`(_ pair: PolicyPair) throws {
    let back = DiffReport(try pair.side("new"), try pair.side("old"), jobs: 1)
    #expect(back.diff.verdict != .none)
    if pair.verdict == "stronger" { #expect(back.diff.verdict == .weaker) }
  }

  @Test(arguments: [
    ("comments-and-layout", "every decision as it was\n"),
    ("institution-removed", "every decision as it was where nothing is added or removed\n"),
  ])
  func `a reviewer is told that all stays as it was where nothing goes`(
    _ name: String, _ heading: String
  ) throws {
    let report = try PolicyPair(verdict: "none", name: name).report()
    #expect(report.markdown.hasPrefix("### This change leaves " + heading))
  }

  @Test(arguments: ["expected.json", "expected.md", "expected.github"])
  func `a report of several changes looks as it should`(_ file: String) throws {
    let pair = PolicyPair(verdict: "weaker", name: "one-weaker-among-stronger")
    let report = try pair.report()
    let found =
      switch file {
      case "expected.json": report.json.replacing(#/sha256:[0-9a-f]{64}/#, with: "sha256:…")
      case "expected.md": report.markdown
      default: report.github
      }
    #expect(try pair.expectation(file, recording: found) == found)
  }
}
