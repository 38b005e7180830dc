import StepUpDiagnostics
import Testing

@testable import StepUpReport

struct PatchTests {
  private func fix(_ safety: Fix.Safety, _ edits: [(Int, Int, String)]) -> Diagnostic {
    let place = Place(FileID(0), ByteRange(0, 0))
    let edits = edits.map { Fix.Edit(Place(FileID(0), ByteRange($0.0, $0.1)), $0.2) }
    return Diagnostic(.wrongType, "m", at: place, fixes: [Fix("t", safety, edits)])
  }

  private func applied(
    _ diagnostics: [Diagnostic], upTo safety: Fix.Safety = .safe
  ) -> (text: String, overlapping: Int) {
    let source = Source(id: FileID(0), path: "a.yaml", bytes: Array("abcdef".utf8))
    let selection = FixSelection(diagnostics, upTo: safety) { _ in source }
    let bytes = selection.changes.first?.bytes ?? source.bytes
    return (String(decoding: bytes, as: UTF8.self), selection.overlapping)
  }

  @Test func `fixes are applied whatever the order of their findings`() {
    let result = applied([fix(.safe, [(4, 5, "E"), (5, 6, "")]), fix(.safe, [(0, 1, "AA")])])
    #expect(result == ("AAbcdE", 0))
  }

  @Test func `a fix that overlaps is left out as a whole`() {
    let result = applied([fix(.safe, [(1, 3, "X")]), fix(.safe, [(0, 1, "A"), (2, 4, "Y")])])
    #expect(result == ("aXdef", 1))
  }

  @Test func `two insertions at one place overlap, the same mend twice does not`() {
    #expect(applied([fix(.safe, [(2, 2, "X")]), fix(.safe, [(2, 2, "Y")])]) == ("abXcdef", 1))
    #expect(applied([fix(.safe, [(2, 2, "X")]), fix(.safe, [(2, 2, "X")])]) == ("abXcdef", 0))
  }

  @Test func `unsafe fixes are applied only when asked for`() {
    #expect(applied([fix(.unsafe, [(0, 1, "A")])]) == ("abcdef", 0))
    #expect(applied([fix(.unsafe, [(0, 1, "A")])], upTo: .unsafe) == ("Abcdef", 0))
  }

  @Test func `a diff of two texts`() throws {
    let old = (1...30).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 3\n", with: "line three\nand more\n")
      .replacing("line 7\n", with: "").replacing("line 25\n", with: "line 25 \n")
      .replacing("line 30\n", with: "line 30")
    try expectGolden(unifiedDiff(path: "a b.yaml", Array(old.utf8), Array(new.utf8)), "diff.diff")
  }

  @Test func `equal texts have no diff`() {
    #expect(unifiedDiff(path: "a", [0x61], [0x61]) == "")
    #expect(unifiedDiff(path: "a", [], []) == "")
  }

  @Test func `a patch shows inserted, removed and joined lines`() throws {
    let project = Project(["a.yaml": "a: 1\nb: 2\nc: 3\nd: 4\n", "b.yaml": "e: 5"])
    let edits = [
      Fix.Edit(Place(FileID(0), ByteRange(0, 0)), "kind: institution\n"),
      Fix.Edit(Place(FileID(0), ByteRange(10, 15)), ""),
      Fix.Edit(Place(FileID(1), ByteRange(4, 4)), "\nf: 6"),
    ]
    let report = project.report(
      Diagnostic(
        .missingKind, "`kind` is missing", at: project.place(0, "a"),
        fixes: [
          Fix("write `kind`", .safe, edits),
          Fix("remove `b`", .unsafe, [Fix.Edit(project.place(0, "b: 2\n"), "")]),
        ]))
    try expectGolden(report.rendered(as: .text), "text-patches.txt")
  }

  /// Random edits, applied by the diff of the edits and by that of the texts.
  @Test(arguments: 1...200)
  func `a diff applied to the old text gives the new`(seed: UInt64) {
    var random = SplitMix(state: seed)
    let letters = Array("ab\n\nc".utf8)
    let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      letters[Int.random(in: 0..<letters.count, using: &random)]
    }
    let cuts = (0..<2 * Int.random(in: 1...5, using: &random))
      .map { _ in Int.random(in: 0...bytes.count, using: &random) }.sorted()
    let edits = stride(from: 0, to: cuts.count, by: 2).map { index in
      let text = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      }
      return Fix.Edit(
        Place(FileID(0), ByteRange(cuts[index], cuts[index + 1])),
        String(decoding: text, as: UTF8.self))
    }
    let source = Source(id: FileID(0), path: "a", bytes: bytes)
    let new = patched(source, edits)
    #expect(applying(unifiedDiff(source, edits), to: bytes) == new)
    #expect(applying(unifiedDiff(path: "a", bytes, new), to: bytes) == new)
  }

  /// Applies a diff as `patch` does, insisting that context and removed lines are there.
  private func applying(_ diff: String, to bytes: [UInt8]) -> [UInt8]? {
    var lines = diff.split(separator: "\n", omittingEmptySubsequences: false).dropLast()[...]
    lines = lines.dropFirst(2)
    let old = TextLine.lines(of: bytes).map { String(decoding: $0.bytes, as: UTF8.self) }
    var result = ""
    var position = 0
    while let line = lines.popFirst() {
      if line.hasPrefix("@@ -") {
        let range = line.dropFirst(4).prefix { $0 != " " }.split(separator: ",")
        guard let first = range.first.flatMap({ Int($0) }) else { return nil }
        let start = range.count == 2 && range[1] == "0" ? first : first - 1
        guard position <= start, start <= old.count else { return nil }
        result += old[position..<start].joined()
        position = start
        continue
      }
      let isUnended = lines.first?.hasPrefix("\\") == true
      if isUnended { lines.removeFirst() }
      let text = line.dropFirst() + (isUnended ? "" : "\n")
      if line.first != "+" {
        guard position < old.count, old[position] == text else { return nil }
        position += 1
      }
      if line.first != "-" { result += text }
    }
    return Array((result + old[position...].joined()).utf8)
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
