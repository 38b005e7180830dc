import StepUpDiagnostics
import Testing

@testable import StepUpReport

struct SARIFTests {
  @Test func `suppressed findings are in suppressions when they are given`() throws {
    try expectGolden(
      Project.mixed(suppressed: true).rendered(as: .sarif), "sarif-suppressed.sarif")
  }

  /// Input and expected values are those of GitHub's own test of its upload action.
  @Test(arguments: [
    ("", ["c129715d7a2bc9a3:1"]),
    (
      " a\nb\n  \t\tc\n d",
      ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]
    ),
    (
      " hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n",
      [
        "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1",
        "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1",
      ]
    ),
    (
      String(repeating: "Lorem ipsum dolor sit amet.\n", count: 10),
      [
        "a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3", "a7f2ff13bc495cf2:4",
        "a7f2ff13bc495cf2:5", "a7f2ff13bc495cf2:6", "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1",
        "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1",
      ]
    ),
  ])
  func `line hashes are those that GitHub computes`(text: String, expected: [String]) {
    let hashes = LineHashes(Array(text.utf8))
    #expect(expected.indices.map { hashes[$0 + 1] } == expected)
    #expect(hashes[expected.count + 5] == expected.last)
  }

  @Test(arguments: ["# a comment\n", "\n\n\n", "other: 1\r\n"])
  func `hash and fingerprint of a line survive lines inserted above`(inserted: String) {
    #expect(prints(Project.harbor) == prints(inserted + Project.harbor))
  }

  @Test func `the fingerprint survives lines inserted below and deeper indentation`() {
    let moved = Project.harbor.replacing("150\n", with: "150\n  # why\n")
      .replacing("  mode_duration", with: "    mode_duration")
    #expect(prints(Project.harbor).fingerprint == prints(moved).fingerprint)
  }

  @Test func `equal findings of equal lines have fingerprints of their own`() {
    let project = Project(["a.yaml": "- x\n- x\n- x\n"])
    let index = SourceIndex(project.report())
    var fingerprints = Fingerprints()
    let all = [2, 6, 10].map { offset in
      let place = Place(FileID(0), ByteRange(offset, offset + 1))
      return fingerprints.next(Diagnostic(.duplicateItem, "twice", at: place), index)
    }
    #expect(Set(all).count == 3)
  }

  private func prints(_ text: String) -> (hash: String, fingerprint: String) {
    let project = Project(["a.yaml": text])
    let diagnostic = Diagnostic(.durationTooShort, "short", at: project.place(0, "150"))
    let index = SourceIndex(project.report(diagnostic))
    var fingerprints = Fingerprints()
    return (
      LineHashes(Array(text.utf8))[index.start(diagnostic.place).line],
      fingerprints.next(diagnostic, index)
    )
  }

  @Test(arguments: [
    ("a/b.yaml", "a/b.yaml"), ("us retail.yaml", "us%20retail.yaml"), ("a:b", "a%3Ab"),
    ("é%#?", "%C3%A9%25%23%3F"), ("\n", "%0A"),
  ])
  func `paths are percent-encoded`(path: String, uri: String) {
    #expect(path.uriReference == uri)
  }
}
