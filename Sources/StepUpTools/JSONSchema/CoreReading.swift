import StepUpDiagnostics
import StepUpJSON
import StepUpSyntax

/// What a reader of YAML 1.2 makes of a value as it would be written in a file.
func coreReading(of text: String) -> JSONValue {
  let (tree, _) = parse(Source(id: FileID(0), path: "example", bytes: Array(text.utf8)))
  return tree.root.map { coreReading(of: $0, in: tree) } ?? .null
}

private func coreReading(of node: NodeID, in tree: SyntaxTree) -> JSONValue {
  switch tree.kind(of: node) {
  case .sequence: .array(tree.items(of: node).map { coreReading(of: $0, in: tree) })
  case .mapping:
    .object(
      tree.entries(of: node).map {
        JSONMember(tree.text(of: $0.key), coreReading(of: $0.value, in: tree))
      })
  case .empty, .broken: .null
  case .plain: plainReading(of: tree.text(of: node))
  case .singleQuoted, .doubleQuoted, .literal, .folded: .string(tree.text(of: node))
  }
}

private func plainReading(of text: String) -> JSONValue {
  switch text {
  case "true": .boolean(true)
  case "false": .boolean(false)
  case "null", "~": .null
  default: Int(text).map { .number(JSONNumber($0)) } ?? .string(text)
  }
}
