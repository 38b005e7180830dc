import StepUpSyntax

extension PartReader {
  /// The offsets of the smallest parts around lines that do not stay as they are written yet.
  ///
  /// - Parameter lost: Lines in order.
  /// - Returns: Also the lines that no such part is around.
  func partsToKeep(
    around lost: ArraySlice<Int>, in node: NodeID
  ) -> (parts: Set<Int>, outside: [Int]) {
    var parts: Set<Int> = []
    var outside: [Int] = []
    var rest = lost
    func look(_ start: Int, _ value: NodeID) {
      outside += rest.prefix { $0 < line(start) }
      rest = rest.drop { $0 < line(start) }
      let within = rest.prefix { $0 <= line(end(value)) }
      rest = rest.dropFirst(within.count)
      if within.isEmpty { return }
      if kept.contains(start) {
        outside += within
        return
      }
      let inner = partsToKeep(around: within, in: value)
      parts.formUnion(inner.parts)
      if !inner.outside.isEmpty { parts.insert(start) }
    }
    if isBlockCollection(node) {
      for (key, value) in tree.entries(of: node) { look(start(key), value) }
      for item in tree.items(of: node) { look(start(item), item) }
    }
    return (parts, outside + rest)
  }
}
