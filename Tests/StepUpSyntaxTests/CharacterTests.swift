import StepUpDiagnostics
import StepUpSyntax
import Testing

/// Bytes that may stand nowhere in a file.
@Suite struct CharacterTests {
  @Test(arguments: forbidden)
  func `a forbidden character is reported at its place and with its name`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let forbidden: [Example] = [
    Example(
      "a: \u{0}b\n",
      "1:4–1:5 invalid-encoding: `U+0000` may not stand in a file: a control character"),
    Example(
      "é: 😀\u{1B}\u{7F}x\n",
      "1:5–1:7 invalid-encoding: `U+001B` and others may not stand in a file: a control character"),
    Example(
      "a: \u{202E}\u{202E}b # \u{2066}\n",
      "1:4–1:6 invalid-encoding: `U+202E` may not stand in a file: "
        + "an invisible control of the writing direction",
      "1:10–1:11 invalid-encoding: `U+2066` may not stand in a file: "
        + "an invisible control of the writing direction"),
    Example(
      "# a\u{2028}b: c\n",
      "1:4–1:5 invalid-encoding: `U+2028` may not stand in a file: a line separator"),
    Example(
      "\"\u{85}\"\n", "1:2–1:3 invalid-encoding: `U+0085` may not stand in a file: a line separator"
    ),
    Example(
      "a: b\u{FEFF}\n",
      "1:5–1:6 invalid-encoding: `U+FEFF` may not stand in a file: "
        + "a byte order mark inside the file"),
    Example(
      "a: \u{FFFE}\u{FFFF}\u{2029}\n",
      "1:4–1:6 invalid-encoding: `U+FFFE` and others may not stand in a file: no character",
      "1:6–1:7 invalid-encoding: `U+2029` may not stand in a file: a line separator"),
    Example(
      "\u{FEFF}\u{FEFF}a: b\n",
      "1:1–1:2 invalid-encoding: `U+FEFF` may not stand in a file: "
        + "a byte order mark inside the file"),
  ]

  @Test(arguments: [
    [0x85], [0xA0, 0x200B], [0x61C], [0x200E], [0x200F], [0x202A], [0x202E], [0x2066], [0x2069],
    [0x2028], [0x2029], [0x9F], [0x7F], [0x01], [0x0B], [0x0C], [0xFEFF], [0xFFFE], [0xFFFF],
    [0x0D], [0xE9], [0x1F600], [0xFFFD], [0xE000], [0x10FFFF],
  ])
  func `only the characters that can hide or smuggle in a setting are refused`(
    _ values: [UInt32]
  ) throws {
    let scalars = try values.map { try #require(Unicode.Scalar($0)) }
    let text = "a: \"" + String(String.UnicodeScalarView(scalars)) + "\"\n"
    let allowed: Set<UInt32> = [0xA0, 0x200B, 0xE9, 0x1F600, 0xFFFD, 0xE000, 0x10FFFF]
    #expect(findings(text).isEmpty == values.allSatisfy(allowed.contains))
  }

  @Test(arguments: [
    ([0x61, 0xFF, 0xFE, 0x62], [1, 3]), ([0xC3], [0, 1]), ([0xC0, 0xAF], [0, 2]),
    ([0xED, 0xA0, 0x80], [0, 3]), ([0x61, 0xF4, 0x90, 0x80, 0x80], [1, 5]),
    ([0xE2, 0x82, 0x0A], [0, 2]), ([0xF8, 0x88], [0, 2]), ([0x0D], [0, 1]),
    ([0x0D, 0x0D], [0, 2]),
    ([0x61, 0x0D, 0x0D, 0x0A], [1, 2]), ([0x00, 0x00, 0x00, 0x00], [0, 4]),
    ([0xFF, 0xFE], [0, 0]),
    ([0xFE, 0xFF, 0x00, 0x61], [0, 0]), ([0x00, 0x00, 0xFE, 0xFF], [0, 0]),
    ([0xFF, 0xFE, 0x00, 0x00], [0, 0]), ([0x61, 0x00, 0x62, 0x00], [0, 0]),
    ([0x00, 0x61, 0x00, 0x62], [0, 0]), ([0x61, 0x00, 0x00, 0x00], [0, 0]),
  ])
  func `bytes that are no text give one diagnostic that stands alone`(
    _ bytes: [UInt8], _ range: [Int32]
  ) {
    let (tree, diagnostics) = parse(Source(id: FileID(0), path: "policy.yaml", bytes: bytes))
    #expect(diagnostics.map(\.id) == [.invalidEncoding])
    #expect(diagnostics.map { [$0.place.range.start, $0.place.range.end] } == [range])
    #expect(tree.root == nil)
    #expect(!tree.isComplete)
  }

  @Test func `a file with a forbidden character is not looked at as YAML`() {
    #expect(findings("a: [\u{7}\na: &x b\n").count == 1)
  }

  @Test func `tabs and line ends of both sorts are allowed`() {
    #expect(findings("a:\tb\t# c\r\nd: e\n") == [])
  }

  @Test func `an escape may stand for a character that may not stand in the file`() {
    #expect(
      outline("a: \"\\u202E\\0\\N\\L\"\n").last
        == "    doubleQuoted 1:4–1:18 \("\u{202E}\0\u{85}\u{2028}".debugDescription)")
  }
}
