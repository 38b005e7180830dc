package import StepUpDiagnostics

/// Stands for a node of one ``SyntaxTree``.
package struct NodeID: Hashable, Sendable {
  let index: Int32
}

/// What a file says as YAML: nodes with exact byte ranges, before any meaning.
///
/// Nodes lie in one array in document order, each followed by its whole subtree, so that a walk is a
/// scan and a tree costs one allocation. A mapping's children are key, value, key, value …
package struct SyntaxTree: Sendable {
  package let source: Source
  /// The root node; absent when nothing could be read.
  package let root: NodeID?
  /// All comments, from `#` to before the line end, in order.
  package let comments: [ByteRange]
  /// False when a syntax error or a limit kept part of the file from being read: what is absent from
  /// the tree may then still stand in the file.
  package let isComplete: Bool

  let nodes: [SyntaxNode]
  let cookedTexts: [String]
}

/// What sort of node it is.
package enum SyntaxKind: UInt8, Sendable {
  /// Text: unquoted, `'…'`, `"…"`, `|` and `>`.
  case plain, singleQuoted, doubleQuoted, literal, folded
  case sequence, mapping
  /// No value was written, as after `name:`. Its range is empty and stands behind the key's colon.
  case empty
  /// A value was written but could not be read; a diagnostic has said so, and nothing more is said.
  case broken

  /// Whether it has no nodes inside.
  var isLeaf: Bool { self != .sequence && self != .mapping }
}

struct SyntaxNode {
  var kind: SyntaxKind
  /// Whether a collection was written `[…]` or `{…}`.
  var isFlow: Bool
  /// Whether a syntax error cut a collection short.
  var isIncomplete: Bool
  var range: ByteRange
  /// One past the last node of this node's subtree.
  var subtreeEnd: Int32
  /// For a scalar whose text is not the source's own bytes: its place among the cooked texts, else −1.
  var cookedText: Int32
  /// For other scalars: the bytes of the text, without quotes.
  var textRange: ByteRange
}

extension SyntaxTree {
  package func kind(of node: NodeID) -> SyntaxKind { nodes[Int(node.index)].kind }

  /// The range of the node itself: quotes and brackets included, anchors, tags and comments not. A
  /// block collection runs from its first key or dash to the end of its last value.
  package func range(of node: NodeID) -> ByteRange { nodes[Int(node.index)].range }

  package func place(of node: NodeID) -> Place { Place(source.id, range(of: node)) }

  package func isFlow(_ node: NodeID) -> Bool { nodes[Int(node.index)].isFlow }

  package func isIncomplete(_ node: NodeID) -> Bool { nodes[Int(node.index)].isIncomplete }

  package func isScalar(_ node: NodeID) -> Bool {
    switch kind(of: node) {
    case .plain, .singleQuoted, .doubleQuoted, .literal, .folded: true
    case .sequence, .mapping, .empty, .broken: false
    }
  }

  /// The text of a scalar with quotes, escapes and folding undone; empty for other nodes.
  package func text(of node: NodeID) -> String {
    let node = nodes[Int(node.index)]
    if node.cookedText >= 0 { return cookedTexts[Int(node.cookedText)] }
    return source.text(node.textRange)
  }

  /// Which of some texts, given as UTF-8, a scalar has, found without taking its text out; nothing
  /// for other nodes.
  package func position(of node: NodeID, among texts: [[UInt8]]) -> Int? {
    guard isScalar(node) else { return nil }
    let range = nodes[Int(node.index)].textRange
    if nodes[Int(node.index)].cookedText >= 0 {
      let text = text(of: node).utf8
      return texts.firstIndex { text.elementsEqual($0) }
    }
    let length = Int(range.end - range.start)
    return texts.firstIndex { $0.count == length && isText($0, at: Int(range.start)) }
  }

  private func isText(_ text: [UInt8], at start: Int) -> Bool {
    var offset = start
    for byte in text {
      if source.bytes[offset] != byte { return false }
      offset += 1
    }
    return true
  }

  /// The bytes of the text of a scalar that stands in the file as it is; nothing for others.
  package func bytes(of node: NodeID) -> ArraySlice<UInt8>? {
    guard isScalar(node) else { return nil }
    let node = nodes[Int(node.index)]
    if node.cookedText >= 0 { return nil }
    return source.bytes[Int(node.textRange.start)..<Int(node.textRange.end)]
  }

  /// The items of a sequence; none for other nodes.
  package func items(of node: NodeID) -> NodeList {
    let isSequence = kind(of: node) == .sequence
    return NodeList(
      nodes: nodes, nextIndex: node.index + 1,
      end: isSequence ? nodes[Int(node.index)].subtreeEnd : 0)
  }

  /// The entries of a mapping in order, repeated keys included; none for other nodes.
  package func entries(of node: NodeID) -> EntryList {
    let isMapping = kind(of: node) == .mapping
    return EntryList(
      nodes: NodeList(
        nodes: nodes, nextIndex: node.index + 1,
        end: isMapping ? nodes[Int(node.index)].subtreeEnd : 0))
  }
}

/// Sibling nodes in order.
package struct NodeList: Sequence, IteratorProtocol {
  let nodes: [SyntaxNode]
  var nextIndex: Int32
  let end: Int32

  package mutating func next() -> NodeID? {
    guard nextIndex < end else { return nil }
    defer { nextIndex = nodes[Int(nextIndex)].subtreeEnd }
    return NodeID(index: nextIndex)
  }

  /// How many nodes are left.
  ///
  /// - Complexity: O(count).
  package var count: Int { reduce(0) { count, _ in count + 1 } }
}

/// The entries of a mapping in order. A key is always a scalar or broken.
package struct EntryList: Sequence, IteratorProtocol {
  var nodes: NodeList

  package mutating func next() -> (key: NodeID, value: NodeID)? {
    guard let key = nodes.next(), let value = nodes.next() else { return nil }
    return (key, value)
  }

  /// How many entries are left.
  ///
  /// - Complexity: O(count).
  package var count: Int { nodes.count / 2 }
}
