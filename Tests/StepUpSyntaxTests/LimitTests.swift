import StepUpDiagnostics
import StepUpSyntax
import Testing

/// How large, how deep and how full a file may be.
@Suite struct LimitTests {
  @Test func `a file of one mebibyte is read and a longer one is not`() {
    let limit = 1_048_576
    let full = "a: b\n#" + String(repeating: "x", count: limit - 6)
    #expect(findings(full) == [])
    #expect(
      findings(full + "x")
        == [
          "1:1–1:1 file-too-large: the file has 1048577 bytes, more than the 1048576 that are read"
        ])
    #expect(findings(full + "\u{7}").count == 1)
  }

  @Test(arguments: [("[", "]", 4), ("{a: ", "}", 4), ("[{a: ", "}]", 4)])
  func `sixty-four levels of brackets are read and one more is not`(
    _ opener: String, _ closer: String, _ column: Int
  ) {
    let levels = opener.hasPrefix("[{") ? 2 : 1
    let count = 63 / levels
    let inside = levels == 2 ? "[]" : "b"
    let deepest =
      "a: " + String(repeating: opener, count: count) + inside
      + String(repeating: closer, count: count)
    #expect(findings(deepest) == [])
    let start = column + opener.utf8.count * count
    let tooDeep =
      "a: " + String(repeating: opener, count: count) + (levels == 2 ? "[[]]" : opener + closer)
      + String(repeating: closer, count: count)
    let place = levels == 2 ? start + 1 : start
    #expect(
      findings(tooDeep)
        == ["1:\(place)–1:\(place + 1) nesting-too-deep: more than 64 levels are nested here"])
  }

  @Test func `a block that is too deep ends the reading at its opener`() throws {
    var text = ""
    for level in 0..<66 { text += String(repeating: " ", count: level) + "k:\n" }
    #expect(
      findings(text + "z: 1\n").first
        == "65:65–65:66 nesting-too-deep: more than 64 levels are nested here")
    let tree = parse(source(text)).tree
    let root = try #require(tree.root)
    #expect(!tree.isComplete)
    #expect(tree.isIncomplete(root))
  }

  @Test func `fifty thousand nodes are read and one more is not`() {
    let items = String(repeating: "- a\n", count: 49_999)
    #expect(findings(items) == [])
    #expect(
      findings(items + "- b\n- c\n") == [
        "50000:3–50000:4 too-many-nodes: "
          + "the file has more than 50000 keys, values, lists and groups of keys"
      ])
    #expect(findings(String(repeating: "-\n", count: 50_000)).count == 1)
  }

  @Test func `every key of a full mapping is compared`() {
    var text = ""
    for key in 0..<24_998 { text += "k\(key): v\n" }
    #expect(findings(text + "k0: v\n").map { $0.contains("`k0`") } == [true])
  }

  @Test(arguments: [
    "[", "{", "[{", "{a: ", "- ", "? ", "- - ", "? [", "{? ", "[[],", ": ", "\"", "'", "\"a\n",
    "a: \"\n",
    "a: '\n", "a: [\n", "a: {\n", "a: [x\n", "a: [\"\n", "a: @\n", "é: @\n", "a: b: c\n", "a b\n",
    "a:\n  b: [c\n", "k: {a\n", "a: [x: y\n", "\n", " ", " \n", "#\n", "\t", "\\", "%X\n", "---\n",
    "...\n",
    "*a ", "&a ", "!a ", "<<: ", "|\n", "a: |\n", ", ", "]", "\r\n",
  ])
  func `any text repeated over ten thousand bytes is read to an end`(_ piece: String) {
    let text = String(repeating: piece, count: 10_000 / piece.utf8.count)
    #expect(violations(of: Array(text.utf8)).isEmpty)
  }
}
