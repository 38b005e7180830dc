import StepUpDiagnostics

extension TreeBuilder {
  /// Reports every key of a mapping that stands in it before.
  ///
  /// - Complexity: O(nodes).
  mutating func reportDuplicateKeys() {
    for index in nodes.indices where nodes[index].kind == .mapping { reportDuplicates(in: index) }
  }

  private mutating func reportDuplicates(in mapping: Int) {
    let end = Int(nodes[mapping].subtreeEnd)
    var keys: [Int] = []
    var key = mapping + 1
    while key < end {
      if nodes[key].kind != .broken, !isMergeKey(key) { keys.append(key) }
      let value = Int(nodes[key].subtreeEnd)
      key = value < end ? Int(nodes[value].subtreeEnd) : end
    }
    // Few keys are compared faster than they are hashed.
    if keys.count <= 12 {
      for (position, key) in keys.enumerated() {
        if let first = keys[..<position].first(where: { isSameText($0, key) }) {
          reportDuplicate(key, of: first)
        }
      }
      return
    }
    var firsts: [String: Int] = [:]
    for key in keys {
      let name = keyText(key)
      if let first = firsts[name] { reportDuplicate(key, of: first) } else { firsts[name] = key }
    }
  }

  private mutating func reportDuplicate(_ key: Int, of first: Int) {
    diagnostics.append(
      .duplicateKey(
        keyText(key), at: Place(source.id, nodes[key].range),
        first: Place(source.id, nodes[first].range)))
  }

  private func isMergeKey(_ key: Int) -> Bool {
    nodes[key].kind == .plain && keyText(key) == "<<"
  }

  private func isSameText(_ a: Int, _ b: Int) -> Bool {
    if nodes[a].cookedText < 0, nodes[b].cookedText < 0 {
      return bytes(a).elementsEqual(bytes(b))
    }
    return keyText(a).utf8.elementsEqual(keyText(b).utf8)
  }

  private func bytes(_ key: Int) -> ArraySlice<UInt8> {
    let range = nodes[key].textRange
    return source.bytes[Int(range.start)..<Int(range.end)]
  }

  private func keyText(_ key: Int) -> String {
    let node = nodes[key]
    return node.cookedText >= 0 ? cookedTexts[Int(node.cookedText)] : source.text(node.textRange)
  }
}
