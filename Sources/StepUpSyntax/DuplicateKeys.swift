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
    var keys = 0
    var key = mapping + 1
    while key < end {
      // Few keys are compared faster than they are hashed.
      if keys == 12 {
        reportDuplicates(from: mapping + 1, to: end, comparingFrom: key)
        return
      }
      if let first = firstKey(like: key, from: mapping + 1) { reportDuplicate(key, of: first) }
      keys += 1
      key = keyAfter(key)
    }
  }

  private mutating func reportDuplicates(from start: Int, to end: Int, comparingFrom later: Int) {
    var firsts: [String: Int] = [:]
    var key = start
    while key < end {
      if isName(key) {
        let name = keyText(key)
        if let first = firsts[name] {
          if key >= later { reportDuplicate(key, of: first) }
        } else {
          firsts[name] = key
        }
      }
      key = keyAfter(key)
    }
  }

  /// The first key of the mapping with the same text, when that is another one.
  private func firstKey(like key: Int, from start: Int) -> Int? {
    guard isName(key) else { return nil }
    let length = textLength(key)
    var other = start
    while other < key {
      if textLength(other) == length, isName(other), isSameText(other, key) { return other }
      other = keyAfter(other)
    }
    return nil
  }

  private func keyAfter(_ key: Int) -> Int {
    let value = Int(nodes[key].subtreeEnd)
    return value < nodes.count ? Int(nodes[value].subtreeEnd) : value
  }

  private mutating func reportDuplicate(_ key: Int, of first: Int) {
    diagnostics.append(
      .duplicateKey(
        keyText(key), at: Place(source.id, nodes[key].range),
        first: Place(source.id, nodes[first].range)))
  }

  /// Whether a key is one that can be compared: `<<` and what could not be read are not.
  private func isName(_ key: Int) -> Bool {
    let kind = nodes[key].kind
    guard kind == .plain, textLength(key) == 2 else { return kind != .broken }
    let start = Int(nodes[key].textRange.start)
    return source.bytes[start] != UInt8(ascii: "<") || keyText(key) != "<<"
  }

  private func textLength(_ key: Int) -> Int {
    let cooked = nodes[key].cookedText
    if cooked >= 0 { return cookedTexts[Int(cooked)].utf8.count }
    let range = nodes[key].textRange
    return Int(range.end - range.start)
  }

  private func isSameText(_ a: Int, _ b: Int) -> Bool {
    guard nodes[a].cookedText < 0, nodes[b].cookedText < 0 else {
      return keyText(a).utf8.elementsEqual(keyText(b).utf8)
    }
    let range = nodes[a].textRange
    let distance = Int(nodes[b].textRange.start - range.start)
    for offset in Int(range.start)..<Int(range.end)
    where source.bytes[offset] != source.bytes[offset + distance] {
      return false
    }
    return true
  }

  private func keyText(_ key: Int) -> String {
    let node = nodes[key]
    return node.cookedText >= 0 ? cookedTexts[Int(node.cookedText)] : source.text(node.textRange)
  }
}
