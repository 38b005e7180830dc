import StepUpDiagnostics
import StepUpSyntax
import Testing

/// Where comments are found, and where a number sign is none.
@Suite struct CommentTests {
  @Test(arguments: comments)
  func `a comment runs from its number sign to the line end`(_ example: Example) {
    let source = source(example.text)
    let comments = parse(source).tree.comments.map {
      "\(show($0, in: source)) \(source.text($0))"
    }
    #expect(comments == example.expected)
  }

  private static let comments: [Example] = [
    Example("# a", "1:1–1:4 # a"),
    Example("#\n", "1:1–1:2 #"),
    Example("a: b # c\n", "1:6–1:9 # c"),
    Example("a: b # c\r\n# d\r\n", "1:6–1:9 # c", "2:1–2:4 # d"),
    Example("a: b#c\n"),
    Example("a: \"# b\" # c\n", "1:10–1:13 # c"),
    Example("a: '# b'\n"),
    Example("a: # b\n  c\n", "1:4–1:7 # b"),
    Example("a:\n  # b\n  - c # d\n  # e\n", "2:3–2:6 # b", "3:7–3:10 # d", "4:3–4:6 # e"),
    Example("a: [ # b\n  c, # d\n] # e\n", "1:6–1:9 # b", "2:6–2:9 # d", "3:3–3:6 # e"),
    Example("a: | # b\n  # c\n# d\n", "1:6–1:9 # b", "3:1–3:4 # d"),
    Example("a: >- # b\n  c # d\n\n# e\nf: g\n", "1:7–1:10 # b", "4:1–4:4 # e"),
    Example("--- # a\nb: c\n... # d\n# e\n", "1:5–1:8 # a", "3:5–3:8 # d", "4:1–4:4 # e"),
    Example("# a\n%YAML 1.2 # b\n---\nc: d\n", "1:1–1:4 # a", "2:11–2:14 # b"),
    Example("\u{FEFF}# a\nb: c\n", "1:1–1:4 # a"),
    Example("é: 😀 # ü\n", "1:6–1:9 # ü"),
    Example("a: &x # b\n  c\n", "1:7–1:10 # b"),
    Example("a: b: c # d\n# e\nf: g\n", "1:9–1:12 # d", "2:1–2:4 # e"),
    Example("a: \"b # c\n# d\ne: f # g\n", "2:1–2:4 # d", "3:6–3:9 # g"),
    Example("a: [b # c\n# d\ne: f # g\n", "1:7–1:10 # c", "2:1–2:4 # d", "3:6–3:9 # g"),
    Example("a: \"\\q\" # b\n  c: '# d' # e\nf: g\n", "1:9–1:12 # b", "2:12–2:15 # e"),
    Example("\"a #b\"` #c\nd: e\n", "1:9–1:11 #c"),
    Example("a: b # c\n# d\n  `e # f\n", "1:6–1:9 # c", "2:1–2:4 # d", "3:6–3:9 # f"),
  ]
}
