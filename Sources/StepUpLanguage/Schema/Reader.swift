import StepUpDiagnostics
import StepUpSyntax

/// Reads one syntax tree and collects what is wrong with it.
struct Reader {
  let tree: SyntaxTree
  private(set) var diagnostics: [Diagnostic] = []

  init(_ tree: SyntaxTree) { self.tree = tree }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// What a mapping says under a key.
  mutating func read<Value>(_ key: Key<Value>, in fields: Fields) -> Setting<Value> {
    guard let field = fields[key.name] else { return fields.hidesKeys ? .unknown : .absent }
    switch field {
    case .hidden: return .unknown
    case .present(let keyNode, let valueNode):
      let site = Site(name: key.name, key: tree.place(of: keyNode))
      guard let value = key.shape.read(&self, valueNode, site) else { return .unknown }
      return .stated(
        Stated(value: value, place: tree.place(of: valueNode), key: tree.place(of: keyNode)))
    }
  }

  /// Whether a key is `<<`, which the syntax has refused: what it would bring is not known.
  func isMergeKey(_ key: NodeID) -> Bool {
    let range = tree.range(of: key)
    return range.end - range.start == 2 && tree.kind(of: key) == .plain
      && tree.text(of: key) == "<<"
  }

  /// The text of a scalar; says what is wrong when the node is none.
  ///
  /// - Parameter expected: Put into words only then, since most files are right.
  mutating func text(
    of node: NodeID, _ expected: @autoclosure () -> String, _ site: Site
  ) -> String? {
    guard tree.isScalar(node) else {
      reportWrongType(of: node, expected(), site)
      return nil
    }
    let text = tree.text(of: node)
    switch tree.kind(of: node) {
    // What ends the last line of a block belongs to the block, not to the text.
    case .literal, .folded: return String(text.reversed().drop { $0 == "\n" }.reversed())
    default: return text
    }
  }

  /// Says that a node is of another kind than expected, unless a diagnostic already spoke of it.
  ///
  /// - Parameter help: What to write instead, when it is more than what is expected.
  mutating func reportWrongType(
    of node: NodeID, _ expected: String, _ site: Site, help: String? = nil
  ) {
    let help = help ?? "write \(expected)"
    // A list or mapping that could not be read to its end may have been meant as something else.
    if tree.isIncomplete(node) { return }
    switch tree.kind(of: node) {
    case .broken: break
    case .empty:
      let place = site.isItem ? tree.place(of: node) : site.key ?? tree.place(of: node)
      report(
        .noValue(
          site.title, isHiddenByComment: hasCommentBehind(node), help: help, at: place))
    case .sequence: reportWrongType(node, found: "a list", expected, site, help)
    case .mapping: reportWrongType(node, found: "a group of settings", expected, site, help)
    case .plain, .singleQuoted, .doubleQuoted, .literal, .folded:
      reportWrongType(node, found: "a single value", expected, site, help)
    }
  }

  /// Whether a comment stands where the value is missing: `name: #1 Credit Union`.
  private func hasCommentBehind(_ node: NodeID) -> Bool {
    let end = Int(tree.range(of: node).end)
    guard let comment = tree.comments.first(where: { Int($0.start) >= end }) else { return false }
    return tree.source.bytes[end..<Int(comment.start)].allSatisfy(\.isInlineSpace)
  }

  private mutating func reportWrongType(
    _ node: NodeID, found: String, _ expected: String, _ site: Site, _ help: String
  ) {
    report(
      .wrongType(
        site.title, expected: expected, found: found, help: help, at: tree.place(of: node)))
  }
}
