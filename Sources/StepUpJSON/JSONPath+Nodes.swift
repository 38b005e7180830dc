extension JSONPath {
  /// The way from the root to a node.
  ///
  /// - Parameter nodes: All nodes so far; values that hold the node may still be open.
  init(to index: Int, _ nodes: [JSONNode], _ bytes: [UInt8]) {
    self = .root
    var holder = 0
    while holder < index {
      var child = holder + 1
      var position = 0
      // The last child that starts at the node or before it holds the node.
      while nodes[child].next != JSONNode.open, Int(nodes[child].next) <= index {
        child = Int(nodes[child].next)
        position += 1
      }
      if nodes[holder].kind == .array {
        self = item(position)
      } else {
        // A name and its value are two children.
        let key = position.isMultiple(of: 2) ? child : child - 1
        self = member(String(decoding: bytes.text(of: nodes[key]), as: UTF8.self))
        if position.isMultiple(of: 2) { return }
      }
      holder = child
    }
  }
}

extension [UInt8] {
  /// The bytes of a string node's text.
  func text(of node: JSONNode) -> ArraySlice<UInt8> {
    node.kind == .escapedString
      ? unescaped(node.start..<node.end)[...] : self[Int(node.start)..<Int(node.end)]
  }

  /// Whether a node is a string of exactly these characters.
  func spells(_ characters: String, at node: JSONNode) -> Bool {
    switch node.kind {
    case .string: return holds(characters, in: Int(node.start)..<Int(node.end))
    case .escapedString:
      let text = unescaped(node.start..<node.end)
      return text.holds(characters, in: text.indices)
    default: return false
    }
  }

  private func holds(_ characters: String, in range: Range<Int>) -> Bool {
    guard range.count == characters.utf8.count else { return false }
    var offset = range.lowerBound
    for byte in characters.utf8 {
      if self[offset] != byte { return false }
      offset += 1
    }
    return true
  }
}
