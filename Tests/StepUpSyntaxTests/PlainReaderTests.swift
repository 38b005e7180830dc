import StepUpDiagnostics
import Testing

@testable import StepUpSyntax

/// Files that are read without libyaml say what libyaml says of them.
@Suite struct PlainReaderTests {
  @Test(arguments: 0..<8)
  func `a changed policy file is read as libyaml reads it, or left to it`(_ batch: Int) {
    var count = 0
    for seed in 0..<4_000 {
      var numbers = SeededNumbers(seed: UInt64(200_000 + batch * 10_000 + seed))
      let bytes = mutated(plainPolicy, &numbers)
      if let difference = difference(from: bytes) {
        count += 1
        #expect(difference.isEmpty, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
    #expect(count > 400, "many of the changed files are still plain")
  }

  @Test(arguments: 0..<8)
  func `random pieces of YAML are read as libyaml reads them, or left to it`(_ batch: Int) {
    for seed in 0..<8_000 {
      var numbers = SeededNumbers(seed: UInt64(400_000 + batch * 10_000 + seed))
      let bytes = soup(&numbers)
      #expect(
        difference(from: bytes)?.isEmpty ?? true,
        "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test func `every beginning of a plain file is read as libyaml reads it, or left to it`() {
    let bytes = Array(plainPolicy.utf8)
    for end in 0...bytes.count { #expect(difference(from: Array(bytes[..<end])) ?? "" == "") }
    #expect(difference(from: bytes) == "")
  }

  @Test(arguments: [
    "a: b\n  c", "a: b\n\n  c\n", "a: 'b\n  c'\n", "a:b\n", "a : b\n", "- a\n", " a: b\n",
    "a: b: c\n",
    "a: [b,\n  c]\n", "a: {b}\n", "a: [b: c]\n", "a: [b:c]\n", "a: [b, ]\n", "a: 'it''s'\n",
    "a: \"\\n\"\n", "a: \"b\" c\n", "a: [b] c\n", "a: 'b'#c\n", "a: &b c\n", "a: *b\n", "a: !c d\n",
    "a: |\n  b\n", "a: >\n  b\n", "<<: b\n", "? a\n", "\"a\": b\n", "a:\n  b\n", "a:\n- b\nc\n",
    "a: b\n- c\n", "a:\n  b: c\n d: e\n", "a:\n  - b\n c: d\n", "a: b\n---\nc: d\n", "a: b\n...\n",
    "%YAML 1.2\n---\na: b\n", "\ta: b\n", "a:\tb\n", "a: b\r\n", "\u{FEFF}a: b\n", "# b\n", "",
    "a: -b\n", "a: - b\n", "a: ?b\n", "a: @b\n", "a: `b\n", "a: %b\n", "a: , b\n", "a:\n-\n",
    "a:\n- - b\n", "--- a\n", "---\n---\na: b\n",
  ])
  func `what could mean something else is left to libyaml`(_ text: String) {
    #expect(PlainReader(source(text)) == nil)
  }
}

/// How the tree of a plain file differs from the one libyaml gives; nothing when it is not plain.
private func difference(from bytes: [UInt8]) -> String? {
  let source = Source(id: FileID(0), path: "policy.yaml", bytes: bytes)
  let characters = CharacterCheck(source)
  guard characters.diagnostics.isEmpty, let plain = PlainReader(source) else { return nil }
  var builder = TreeBuilder(source)
  builder.read(firstNonASCII: characters.firstNonASCII)
  if !builder.isComplete { return "libyaml cannot read all of it" }
  if let other = builder.diagnostics.first(where: { $0.id != .duplicateKey }) {
    return other.message
  }
  if builder.comments != plain.comments { return "comments" }
  return builder.nodes == plain.nodes ? "" : "nodes"
}
