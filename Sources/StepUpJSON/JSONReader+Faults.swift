extension JSONReader {
  /// A fault of the text at the present offset: no value has a path while it cannot be read.
  func fault(_ message: String) -> JSONFault {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    return JSONFault(.root, "\(message) at line \(line), column \(column)")
  }

  /// Refuses an object that has been read and has two members of one name.
  ///
  /// - Complexity: O(members); a few are compared with each other, without an allocation.
  func refuseDuplicates(_ object: Int) throws(JSONFault) {
    let end = Int(nodes[object].next)
    var later = object + 1
    var count = 0
    while later < end {
      if count == 16 { return try refuseDuplicatesOfMany(object) }
      var earlier = object + 1
      while earlier < later {
        if haveSameText(earlier, later) { throw duplicate(later) }
        earlier = Int(nodes[earlier + 1].next)
      }
      later = Int(nodes[later + 1].next)
      count += 1
    }
  }

  private func refuseDuplicatesOfMany(_ object: Int) throws(JSONFault) {
    let end = Int(nodes[object].next)
    var seen: Set<ArraySlice<UInt8>> = []
    var name = object + 1
    while name < end {
      guard seen.insert(bytes.text(of: nodes[name])).inserted else { throw duplicate(name) }
      name = Int(nodes[name + 1].next)
    }
  }

  private func haveSameText(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (nodes[a], nodes[b])
    if a.kind == .string, b.kind == .string, a.end - a.start != b.end - b.start { return false }
    return bytes.text(of: a).elementsEqual(bytes.text(of: b))
  }

  private func duplicate(_ name: Int) -> JSONFault {
    JSONFault(JSONPath(to: name, nodes, bytes), "this member stands twice")
  }
}
