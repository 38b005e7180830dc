import StepUpDiagnostics
import StepUpSyntax
import Testing

/// What a file says once the fixes offered for it are applied.
@Suite struct FixTests {
  @Test(arguments: fixes)
  func `a fix leaves a file without that fault`(_ example: Example) {
    let mended = applyFixes(to: example.text)
    #expect([mended] == example.expected)
    #expect(findings(mended) == [])
  }

  private static let fixes: [Example] = [
    Example("a: &x b\n", "a: b\n"),
    Example("&x a: b\n", "a: b\n"),
    Example("a: !!str b\n", "a: b\n"),
    Example("%YAML 1.2\n---\na: b\n", "---\na: b\n"),
    Example("a: b: c # d\n", "a: \"b: c\" # d\n"),
    Example("a: @b\n", "a: \"@b\"\n"),
    Example("a: [**/x, b]\n", "a: [\"**/x\", b]\n"),
    Example("a: >= 5\n", "a: \">= 5\"\n"),
    Example("a: *b* c\n", "a: \"*b* c\"\n"),
    Example("a: b\nid:x\n", "a: b\nid: x\n"),
    Example("a:\n  - b\n  c\n", "a:\n  - b\n  - c\n"),
    Example("a: \"b\"#c\n", "a: \"b\" #c\n"),
  ]

  private func applyFixes(to text: String) -> String {
    let edits = parse(source(text)).diagnostics.flatMap { $0.fixes.prefix(1).flatMap(\.edits) }
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.place > $1.place }) {
      let range = Int(edit.place.range.start)..<Int(edit.place.range.end)
      bytes.replaceSubrange(range, with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
