@testable import StepUpDiagnostics
@testable import StepUpSyntax

/// What must hold of the tree and the diagnostics of any bytes; says what does not.
func violations(of bytes: [UInt8]) -> [String] {
  let source = Source(id: FileID(0), path: "policy.yaml", bytes: bytes)
  let (tree, diagnostics) = parse(source)
  var found: [String] = []
  if let root = tree.root {
    checkNode(Int(root.index), in: tree, &found)
    if Int(tree.nodes[0].subtreeEnd) != tree.nodes.count { found.append("nodes behind the root") }
  } else if diagnostics.isEmpty {
    found.append("neither a root nor a diagnostic")
  }
  if !tree.isComplete, diagnostics.isEmpty { found.append("incomplete without a diagnostic") }
  checkComments(tree, &found)
  for diagnostic in diagnostics { check(diagnostic, in: source, &found) }
  for (earlier, later) in zip(diagnostics, diagnostics.dropFirst())
  where Diagnostic.precedes(later, earlier) {
    found.append("diagnostics out of order")
  }
  if Set(diagnostics).count != diagnostics.count { found.append("a diagnostic stands twice") }
  return found
}

private func checkNode(_ index: Int, in tree: SyntaxTree, _ found: inout [String]) {
  let node = tree.nodes[index]
  if Int(node.range.end) > tree.source.bytes.count { found.append("a node outside the file") }
  if Int(node.textRange.end) > tree.source.bytes.count { found.append("a text outside the file") }
  if node.kind.isLeaf {
    if Int(node.subtreeEnd) != index + 1 { found.append("a leaf with nodes inside") }
    if tree.isScalar(NodeID(index: Int32(index))) { _ = tree.text(of: NodeID(index: Int32(index))) }
    return
  }
  var child = index + 1
  var children = 0
  var end = node.range.start
  while child < Int(node.subtreeEnd) {
    let range = tree.nodes[child].range
    if range.start < end || range.end > node.range.end {
      found.append("node \(child) at \(range.start)–\(range.end) is not inside or not in order")
    }
    if node.kind == .mapping, children.isMultiple(of: 2), !tree.nodes[child].kind.isKey {
      found.append("a key that is no scalar")
    }
    end = range.end
    children += 1
    checkNode(child, in: tree, &found)
    if Int(tree.nodes[child].subtreeEnd) <= child {
      found.append("a subtree that ends before it starts")
      return
    }
    child = Int(tree.nodes[child].subtreeEnd)
  }
  if child != Int(node.subtreeEnd) { found.append("a child reaches out of its parent") }
  if node.kind == .mapping, !children.isMultiple(of: 2) { found.append("a key without a value") }
}

extension SyntaxKind {
  fileprivate var isKey: Bool { isLeaf && self != .empty }

  fileprivate var isBlockScalar: Bool { self == .literal || self == .folded }
}

private func checkComments(_ tree: SyntaxTree, _ found: inout [String]) {
  let bytes = tree.source.bytes
  var end: Int32 = 0
  for comment in tree.comments {
    if comment.start < end || Int(comment.end) > bytes.count || comment.start == comment.end {
      found.append("comments out of order")
      return
    }
    end = comment.end
    let text = bytes[Int(comment.start)..<Int(comment.end)]
    if text.first != UInt8(ascii: "#") || text.contains(UInt8(ascii: "\n")) {
      found.append("a comment that is none")
    }
  }
  for node in tree.nodes where node.kind.isLeaf && !node.kind.isBlockScalar && node.kind != .broken
  {
    for comment in tree.comments
    where comment.start < node.range.end && node.range.start < comment.end {
      found.append("a comment inside a scalar at \(comment.start)")
    }
  }
}

private func check(_ diagnostic: Diagnostic, in source: Source, _ found: inout [String]) {
  var places = [diagnostic.place] + diagnostic.related.map(\.place)
  for fix in diagnostic.fixes { places += fix.edits.map(\.place) }
  for place in places where Int(place.range.end) > source.bytes.count {
    found.append("a place outside the file: \(diagnostic.message)")
  }
  if diagnostic.id != .invalidEncoding {
    for offset in [diagnostic.place.range.start, diagnostic.place.range.end]
    where Int(offset) < source.bytes.count && source.bytes[Int(offset)] & 0xC0 == 0x80 {
      found.append("a place inside a character: \(diagnostic.message)")
    }
  }
  let first = diagnostic.message.unicodeScalars.first
  if first == nil || first?.properties.isUppercase == true || diagnostic.message.hasSuffix(".") {
    found.append("a message that is no sentence: \(diagnostic.message)")
  }
}
