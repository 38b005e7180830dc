import Testing

/// YAML that is not allowed in a policy file.
@Suite struct RestrictionTests {
  @Test(arguments: unsupported)
  func `what YAML offers and a policy may not use is reported where it stands`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let unsupported: [Example] = [
    Example(
      "a: &x b\n", "1:4–1:6 unsupported-yaml: `&` in front of a value (an anchor) is not allowed"),
    Example(
      "&x a: b\n", "1:1–1:3 unsupported-yaml: `&` in front of a value (an anchor) is not allowed"),
    Example(
      "a: &x [b]\n", "1:4–1:6 unsupported-yaml: `&` in front of a value (an anchor) is not allowed"),
    Example(
      "a: &x\n", "1:4–1:6 unsupported-yaml: `&` in front of a value (an anchor) is not allowed"),
    Example(
      "a: *x\n", "1:4–1:6 unsupported-yaml: `*` in front of a name (an alias) is not allowed"),
    Example(
      "a: [*x, *y]\n",
      "1:5–1:7 unsupported-yaml: `*` in front of a name (an alias) is not allowed",
      "1:9–1:11 unsupported-yaml: `*` in front of a name (an alias) is not allowed"),
    Example(
      "*x : b\n", "1:1–1:3 unsupported-yaml: `*` in front of a name (an alias) is not allowed"),
    Example(
      "a: !t b\n", "1:4–1:6 unsupported-yaml: `!` in front of a value (a tag) is not allowed"),
    Example(
      "a: !!str 1\n", "1:4–1:9 unsupported-yaml: `!` in front of a value (a tag) is not allowed"),
    Example(
      "a: !<x> b\n", "1:4–1:8 unsupported-yaml: `!` in front of a value (a tag) is not allowed"),
    Example(
      "a: !x!y b\n", "1:4–1:8 unsupported-yaml: `!` in front of a value (a tag) is not allowed"),
    Example(
      "a: !t &x b\n",
      "1:4–1:6 unsupported-yaml: `!` in front of a value (a tag) is not allowed",
      "1:7–1:9 unsupported-yaml: `&` in front of a value (an anchor) is not allowed"),
    Example(
      "&x !t a: b\n",
      "1:1–1:3 unsupported-yaml: `&` in front of a value (an anchor) is not allowed",
      "1:4–1:6 unsupported-yaml: `!` in front of a value (a tag) is not allowed"),
    Example(
      "- &x\n  !t a\n",
      "1:3–1:5 unsupported-yaml: `&` in front of a value (an anchor) is not allowed",
      "2:3–2:5 unsupported-yaml: `!` in front of a value (a tag) is not allowed"),
    Example("<<: *x\n", "1:1–1:3 unsupported-yaml: `<<` (a merge key) is not allowed"),
    Example(
      "a:\n  <<: {b: *x}\n  c: d\n", "2:3–2:5 unsupported-yaml: `<<` (a merge key) is not allowed"),
    Example("\"<<\": b\n"),
    Example("? a\n: b\n", "1:1–1:2 unsupported-yaml: a key must be text on one line"),
    Example("? a\n", "1:1–1:2 unsupported-yaml: a key must be text on one line"),
    Example("[a, b]: c\n", "1:1–1:7 unsupported-yaml: a key must be text on one line"),
    Example("{a: b}: c\n", "1:1–1:7 unsupported-yaml: a key must be text on one line"),
    Example("a: {? b : c}\n", "1:5–1:6 unsupported-yaml: a key must be text on one line"),
    Example("a: [? b]\n", "1:5–1:6 unsupported-yaml: a key must be text on one line"),
    Example("? [a]\n: b\n", "1:1–1:2 unsupported-yaml: a key must be text on one line"),
    Example(
      "? &x a\n: *x\n",
      "1:1–1:2 unsupported-yaml: a key must be text on one line",
      "1:3–1:5 unsupported-yaml: `&` in front of a value (an anchor) is not allowed"),
    Example(
      "%YAML 1.2\n---\na: b\n",
      "1:1–1:10 unsupported-yaml: a line that starts with `%` (a directive) is not allowed"),
    Example(
      "# c\n%FOO\n%TAG ! x\n---\na: b\n",
      "2:1–2:5 unsupported-yaml: a line that starts with `%` (a directive) is not allowed",
      "3:1–3:9 unsupported-yaml: a line that starts with `%` (a directive) is not allowed"),
    Example(
      "a: b\n%FOO x\nc: d\n",
      "2:1–2:7 unsupported-yaml: a line that starts with `%` (a directive) is not allowed"),
    Example(
      "a: &x b: c\n",
      "1:4–1:6 unsupported-yaml: `&` in front of a value (an anchor) is not allowed",
      "1:7–1:11 invalid-yaml: text with `: ` in it needs quotes"),
  ]

  @Test(arguments: multiline)
  func `plain text over several lines is reported at its start`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let multiline: [Example] = [
    Example(
      "a: b\n  c\n",
      "1:4–2:4 multiline-plain-scalar: text without quotes runs over several lines"),
    Example(
      "a:\n  b\n  c\n",
      "2:3–3:4 multiline-plain-scalar: text without quotes runs over several lines"),
    Example(
      "- a\n  - b\n",
      "1:3–2:6 multiline-plain-scalar: text without quotes runs over several lines"),
    Example(
      "a: [b\n  c, d]\n",
      "1:5–2:4 multiline-plain-scalar: text without quotes runs over several lines"),
    Example(
      "a: b\n\n  c\n",
      "1:4–3:4 multiline-plain-scalar: text without quotes runs over several lines"),
    Example(
      "a\nb\n",
      "1:1–2:2 multiline-plain-scalar: text without quotes runs over several lines"),
    Example(
      "é: 😀\n  ü\nb: c\n",
      "1:4–2:4 multiline-plain-scalar: text without quotes runs over several lines"),
    Example(
      "a: b\n ---\n",
      "1:4–2:5 multiline-plain-scalar: text without quotes runs over several lines"),
  ]

  @Test(arguments: duplicates)
  func `a key that stands in its mapping before is reported`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let duplicates: [Example] = [
    Example("a: 1\na: 2\n", "2:1–2:2 duplicate-key: the key `a` stands here a second time"),
    Example(
      "a: 1\nb: 2\n\"a\": 3\n'a': 4\n",
      "3:1–3:4 duplicate-key: the key `a` stands here a second time",
      "4:1–4:4 duplicate-key: the key `a` stands here a second time"),
    Example("a: {b: 1, b: 2}\n", "1:11–1:12 duplicate-key: the key `b` stands here a second time"),
    Example(
      "a:\n  b: 1\n  c: 2\n  b: 3\n",
      "4:3–4:4 duplicate-key: the key `b` stands here a second time"),
    Example("a: 1\nb: {a: 1}\n"),
    Example("\"\\x61\": 1\na: 2\n", "2:1–2:2 duplicate-key: the key `a` stands here a second time"),
    Example(
      "<<: 1\n<<: 2\n",
      "1:1–1:3 unsupported-yaml: `<<` (a merge key) is not allowed",
      "2:1–2:3 unsupported-yaml: `<<` (a merge key) is not allowed"),
    Example(
      "a: 1\nb: @\na: 2\n",
      "2:4–2:5 invalid-yaml: text that starts with `@` needs quotes",
      "3:1–3:2 duplicate-key: the key `a` stands here a second time"),
    Example("a: 1\nA: 2\n"),
  ]

  @Test(arguments: empty)
  func `a file without content is reported at its start`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let empty: [Example] = [
    Example("", "1:1–1:1 empty-document: the file is empty"),
    Example("\n", "1:1–1:1 empty-document: the file is empty"),
    Example("# c\n", "1:1–1:1 empty-document: the file is empty"),
    Example("---\n", "1:1–1:1 empty-document: the file is empty"),
    Example("---\n# c\n", "1:1–1:1 empty-document: the file is empty"),
    Example("\u{FEFF}", "1:1–1:1 empty-document: the file is empty"),
    Example("\u{FEFF}\n", "1:1–1:1 empty-document: the file is empty"),
    Example("  \n\n", "1:1–1:1 empty-document: the file is empty"),
    Example("--- # c\n", "1:1–1:1 empty-document: the file is empty"),
    Example(
      "%YAML 1.2\n---\n",
      "1:1–1:1 empty-document: the file is empty",
      "1:1–1:10 unsupported-yaml: a line that starts with `%` (a directive) is not allowed"),
  ]

  @Test(arguments: documents)
  func `a second document is reported where it begins`(_ example: Example) {
    #expect(findings(example.text) == example.expected)
  }

  private static let documents: [Example] = [
    Example(
      "a: b\n---\nc: d\n",
      "2:1–2:4 multiple-documents: `---` begins a second document in this file"),
    Example(
      "---\na: b\n---\n",
      "3:1–3:4 multiple-documents: `---` begins a second document in this file"),
    Example(
      "---\n---\na: b\n",
      "2:1–2:4 multiple-documents: `---` begins a second document in this file"),
    Example(
      "a: b\n...\nc: d\n",
      "2:1–2:4 multiple-documents: `...` begins a second document in this file"),
    Example(
      "a: b\n...\n---\nc: d\n",
      "3:1–3:4 multiple-documents: `---` begins a second document in this file"),
    Example("a: b\n...\n"),
    Example(
      "a: @\n---\nc: d\n",
      "1:4–1:5 invalid-yaml: text that starts with `@` needs quotes",
      "2:1–2:4 multiple-documents: `---` begins a second document in this file"),
    Example(
      "a: @\n...\nc: d\n",
      "1:4–1:5 invalid-yaml: text that starts with `@` needs quotes",
      "2:1–2:4 multiple-documents: `...` begins a second document in this file"),
    Example("a: @\n...\n# c\n", "1:4–1:5 invalid-yaml: text that starts with `@` needs quotes"),
    Example("...\n", "1:1–1:4 invalid-yaml: `...` has nothing to end here"),
    Example("a: b\n...\n# c\n"),
    Example(
      "\"a\"\n--- b\n",
      "2:1–2:4 multiple-documents: `---` begins a second document in this file"),
  ]
}
