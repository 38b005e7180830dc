import StepUpDiagnostics
import StepUpSyntax
import Testing

/// A small file and what reading it should give.
struct Example: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: [String]

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { text.debugDescription }
}

func source(_ text: String) -> Source {
  Source(id: FileID(0), path: "policy.yaml", bytes: Array(text.utf8))
}

/// A range as `line:column–line:column`.
func show(_ range: ByteRange, in source: Source) -> String {
  let lines = LineTable(source)
  let start = lines.position(at: range.start)
  let end = lines.position(at: range.end)
  return "\(start.line):\(start.column)–\(end.line):\(end.column)"
}

/// The diagnostics of a text, one a line.
func findings(_ text: String) -> [String] {
  let source = source(text)
  return parse(source).diagnostics.map {
    "\(show($0.place.range, in: source)) \($0.id.rawValue): \($0.message)"
  }
}

/// The tree of a text, one node a line: depth, kind, place, text.
func outline(_ text: String) -> [String] {
  let source = source(text)
  let tree = parse(source).tree
  var lines: [String] = []
  func add(_ node: NodeID, _ depth: Int, _ role: String) {
    var line = String(repeating: "  ", count: depth) + role + "\(tree.kind(of: node))"
    if tree.isFlow(node) { line += " flow" }
    if tree.isIncomplete(node) { line += " incomplete" }
    line += " " + show(tree.range(of: node), in: source)
    if tree.isScalar(node) { line += " " + tree.text(of: node).debugDescription }
    lines.append(line)
    for item in tree.items(of: node) { add(item, depth + 1, "- ") }
    for (key, value) in tree.entries(of: node) {
      add(key, depth + 1, "")
      add(value, depth + 2, "")
    }
  }
  if let root = tree.root { add(root, 0, "") }
  return lines
}
