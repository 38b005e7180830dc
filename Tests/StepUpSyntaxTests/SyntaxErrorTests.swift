import Testing

/// Text that is not YAML: one diagnostic a fault, at the place to mend.
@Suite struct SyntaxErrorTests {
  @Test(arguments: quotes)
  func `an unclosed quote is reported at its opener`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let quotes: [Example] = [
    Example("name: \"Harbor", "1:7–1:8 invalid-yaml: this `\"` is never closed"),
    Example("name: \"Harbor\nid: x\n", "1:7–1:8 invalid-yaml: this `\"` is never closed"),
    Example("name: \"Harbor\nid: \"x\"\nb: c\n", "1:7–1:8 invalid-yaml: this `\"` is never closed"),
    Example("name: 'tis\nb: c\n", "1:7–1:8 invalid-yaml: this `'` is never closed"),
    Example(
      "roles:\n  a:\n    title: \"First\n    level: staff\n    ids: [\"a\", b]\n",
      "3:12–3:13 invalid-yaml: this `\"` is never closed"),
    Example("\"kind: x\nb: c\n", "1:1–1:2 invalid-yaml: this `\"` is never closed"),
    Example("- \"a\n  - b: c\n  - \"d\"\n", "1:3–1:4 invalid-yaml: this `\"` is never closed"),
    Example("é: \"😀\nb: c\n", "1:4–1:5 invalid-yaml: this `\"` is never closed"),
    Example(
      "a: \"x\n---\nb: c\n",
      "1:4–1:5 invalid-yaml: this `\"` is never closed",
      "2:1–2:4 multiple-documents: `---` begins a second document in this file"),
    Example("a: \"x\r\nb: c\r\n", "1:4–1:5 invalid-yaml: this `\"` is never closed"),
    Example("a: [\"x, y]\nb: c\n", "1:5–1:6 invalid-yaml: this `\"` is never closed"),
    Example(
      "a: \"x\nb: \"\\q\"\n",
      "1:4–1:5 invalid-yaml: this `\"` is never closed",
      "2:5–2:7 invalid-yaml: `\\q` means nothing in double quotes"),
  ]

  @Test(arguments: brackets)
  func `an unclosed bracket is reported at its opener`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let brackets: [Example] = [
    Example("a: [", "1:4–1:5 invalid-yaml: this `[` is never closed"),
    Example(
      "a: [wires, ach\nsecond_factor:\n  x: y\n",
      "1:4–1:5 invalid-yaml: this `[` is never closed"),
    Example(
      "a: [wires, ach,\nsecond_factor:\n  x: y\n",
      "1:4–1:5 invalid-yaml: this `[` is never closed"),
    Example("a:\n  b: [wires, ach\n  c: d\n", "2:6–2:7 invalid-yaml: this `[` is never closed"),
    Example("a: {b: c\nd: e\n", "1:4–1:5 invalid-yaml: this `{` is never closed"),
    Example("a: {b: c,\nd: e\n", "1:4–1:5 invalid-yaml: this `{` is never closed"),
    Example("a: [b, {c: d]\n", "1:8–1:9 invalid-yaml: this `{` is never closed"),
    Example("a: [[b, c]\nd: e\n", "1:4–1:5 invalid-yaml: this `[` is never closed"),
    Example("a: [b,\n- c\n", "1:4–1:5 invalid-yaml: this `[` is never closed"),
    Example("é: [b, 😀\nc: d\n", "1:4–1:5 invalid-yaml: this `[` is never closed"),
    Example("{kind: x\nid: y\n", "1:1–1:2 invalid-yaml: this `{` is never closed"),
    Example(
      "a: [x,\n---\n",
      "1:4–1:5 invalid-yaml: this `[` is never closed",
      "2:1–2:4 multiple-documents: `---` begins a second document in this file"),
    Example("a: [\"x\"\nb: c\n", "1:4–1:5 invalid-yaml: this `[` is never closed"),
    Example("a: [x\n", "1:4–1:5 invalid-yaml: this `[` is never closed"),
    Example("a: {x: \"y\",\n  z: [1, 2\nb: c\n", "2:6–2:7 invalid-yaml: this `[` is never closed"),
  ]

  @Test(arguments: indentation)
  func `wrong indentation is reported at the key, the dash or the tab`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let indentation: [Example] = [
    Example("a: b\n  c: d\n", "2:3–2:4 invalid-yaml: the indentation of `c` fits nothing above it"),
    Example(
      "a:\n    b: c\n  d: e\n",
      "3:3–3:4 invalid-yaml: the indentation of `d` fits nothing above it"),
    Example("  a: b\nc: d\n", "2:1–2:2 invalid-yaml: the indentation of `c` fits nothing above it"),
    Example("f:\n    - a\n  - b\n", "3:3–3:4 invalid-yaml: this list item belongs to no list"),
    Example(
      "f:\n  - a\n    b: c\n",
      "2:5–2:6 invalid-yaml: `a` has no colon, but a key is expected here"),
    Example(
      "f:\n  - a\n  key: x\n",
      "3:3–3:6 invalid-yaml: `key` stands where a list item is expected"),
    Example("- a\nb: c\n", "2:1–2:2 invalid-yaml: `b` stands where a list item is expected"),
    Example("a: b\n- c\n", "2:1–2:2 invalid-yaml: this list item belongs to no list"),
    Example("a:\n\tb: c\n", "2:1–2:2 invalid-yaml: a tab may not indent a line"),
    Example("a: b\n\tc: d\n", "2:1–2:2 invalid-yaml: a tab may not indent a line"),
    Example("a:\n  \tb: c\n", "2:3–2:4 invalid-yaml: a tab may not indent a line"),
    Example("é: b\n  ü: d\n", "2:3–2:4 invalid-yaml: the indentation of `ü` fits nothing above it"),
    Example("-\ta\n", "1:2–1:3 invalid-yaml: a tab may not indent a line"),
    Example("a: |\n\tb\n", "2:1–2:2 invalid-yaml: a tab may not indent a line"),
  ]

  @Test(arguments: marks)
  func `a key or an item that lacks its mark is reported as a whole`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let marks: [Example] = [
    Example(
      "second_factor\na: b\n",
      "1:1–1:14 invalid-yaml: `second_factor` has no colon, but a key is expected here"),
    Example(
      "a: b\nsecond_factor\n",
      "2:1–2:14 invalid-yaml: `second_factor` has no colon, but a key is expected here"),
    Example(
      "a: b\nsecond_factor # x\nc: d\n",
      "2:1–2:14 invalid-yaml: `second_factor` has no colon, but a key is expected here"),
    Example(
      "a:\n  kind x\n  b: c\n",
      "2:3–2:9 invalid-yaml: `kind x` has no colon, but a key is expected here"),
    Example("id:x\na: b\n", "1:3–1:4 invalid-yaml: a space is missing behind this colon"),
    Example("a: b\nid:x\n", "2:3–2:4 invalid-yaml: a space is missing behind this colon"),
    Example("f:\n  - a\n  b\n", "3:3–3:4 invalid-yaml: the list item `b` lacks its dash"),
    Example(": x\n", "1:1–1:2 invalid-yaml: the key before this colon is missing"),
    Example("a: {: x}\n", "1:5–1:6 invalid-yaml: the key before this colon is missing"),
    Example("a: [b: c: d]\n", "1:8–1:12 invalid-yaml: text with `: ` in it needs quotes"),
    Example("f: - a\n", "1:4–1:5 invalid-yaml: a list with dashes may not start here"),
    Example(
      "a: [- b]\n",
      "1:5–1:6 invalid-yaml: a list item with a dash may not stand in brackets"),
    Example("a: [b, , c]\n", "1:8–1:9 invalid-yaml: nothing stands before this comma"),
    Example("a: [\"b\" \"c\"]\n", "1:9–1:12 invalid-yaml: `,` or `]` is missing before this"),
    Example("a: [{b: c} d]\n", "1:12–1:13 invalid-yaml: `,` or `]` is missing before this"),
    Example("a: [\n  x: y\n  z: w\n]\n", "3:3–3:4 invalid-yaml: `,` or `]` is missing before this"),
    Example(
      "a:\n  - b c:\n   d\n",
      "3:4–3:5 invalid-yaml: the indentation of `d` fits nothing above it"),
  ]

  @Test(arguments: text)
  func `text that needs quotes is reported as a whole`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let text: [Example] = [
    Example("a: b: c\n", "1:4–1:8 invalid-yaml: text with `: ` in it needs quotes"),
    Example("a: b: c # d\n", "1:4–1:8 invalid-yaml: text with `: ` in it needs quotes"),
    Example("é: 😀: c\n", "1:4–1:8 invalid-yaml: text with `: ` in it needs quotes"),
    Example("a: @b c\n", "1:4–1:8 invalid-yaml: text that starts with `@` needs quotes"),
    Example("a: `b`\n", "1:4–1:7 invalid-yaml: text that starts with a backtick needs quotes"),
    Example("a: %b\n", "1:4–1:6 invalid-yaml: text that starts with `%` needs quotes"),
    Example("a: *b c\n", "1:4–1:8 invalid-yaml: text that starts with `*` needs quotes"),
    Example("a: [**/x, y]\n", "1:5–1:9 invalid-yaml: text that starts with `*` needs quotes"),
    Example("a: &\n", "1:4–1:5 invalid-yaml: text that starts with `&` needs quotes"),
    Example("a: >= 5\n", "1:4–1:8 invalid-yaml: text that starts with `>` needs quotes"),
    Example("a: | b\n", "1:4–1:7 invalid-yaml: text that starts with `|` needs quotes"),
    Example("a: |0\n", "1:4–1:6 invalid-yaml: text that starts with `|` needs quotes"),
    Example("a: ]\n", "1:4–1:5 invalid-yaml: text that starts with `]` needs quotes"),
    Example("a: b\n]\n", "2:1–2:2 invalid-yaml: `]` belongs to nothing above it"),
    Example(
      "a: \"b\" c\n",
      "1:8–1:9 invalid-yaml: only a comment may follow the value on this line"),
    Example(
      "a: 'b's c'\n",
      "1:7–1:11 invalid-yaml: only a comment may follow the value on this line"),
    Example("a: [b] c\n", "1:8–1:9 invalid-yaml: only a comment may follow the value on this line"),
    Example(
      "a: \"b\", c\n",
      "1:7–1:10 invalid-yaml: only a comment may follow the value on this line"),
    Example(
      "a: \"b\": c\n",
      "1:7–1:10 invalid-yaml: only a comment may follow the value on this line"),
    Example(
      "é: \"😀\" x # c\n",
      "1:8–1:9 invalid-yaml: only a comment may follow the value on this line"),
    Example(
      "\"a\" \"b\"\n",
      "1:5–1:8 invalid-yaml: only a comment may follow the value on this line"),
    Example("a: [b:]\n", "1:6–1:7 invalid-yaml: a space is missing behind this colon"),
    Example("a: ? b\n", "1:4–1:7 invalid-yaml: text that starts with `?` needs quotes"),
  ]

  @Test(arguments: escapes)
  func `an escape that means nothing is reported alone`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let escapes: [Example] = [
    Example("a: \"b\\qc\"\n", "1:6–1:8 invalid-yaml: `\\q` means nothing in double quotes"),
    Example("a: \"\\xzz\"\n", "1:5–1:7 invalid-yaml: `\\x` means nothing in double quotes"),
    Example("a: \"\\u12\"\n", "1:5–1:9 invalid-yaml: `\\u12` means nothing in double quotes"),
    Example("a: \"\\uD800\"\n", "1:5–1:11 invalid-yaml: `\\uD800` means nothing in double quotes"),
    Example(
      "a: \"\\U00110000\"\n",
      "1:5–1:15 invalid-yaml: `\\U00110000` means nothing in double quotes"),
    Example("é: \"😀\\ü\"\n", "1:6–1:8 invalid-yaml: `\\ü` means nothing in double quotes"),
  ]

  @Test(arguments: numberSigns)
  func `a number sign directly behind a token is no comment`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let numberSigns: [Example] = [
    Example("a: \"b\"#c\n", "1:7–1:9 invalid-yaml: `#` starts a comment only behind a space"),
    Example("a: [b]#c\n", "1:7–1:9 invalid-yaml: `#` starts a comment only behind a space"),
    Example("a: [#b\n c]\n", "1:5–1:7 invalid-yaml: `#` starts a comment only behind a space"),
    Example("a: |#b\n  c\n", "1:5–1:7 invalid-yaml: `#` starts a comment only behind a space"),
  ]
}
