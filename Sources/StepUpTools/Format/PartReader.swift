import StepUpDiagnostics
import StepUpLanguage
import StepUpSyntax

/// Reads a file into parts: values in their order, each with the comments that belong to it.
struct PartReader {
  /// What comes behind a part: its offset, and the column of its key or dash.
  struct Following {
    let offset: Int
    let column: Int
  }

  let tree: SyntaxTree
  let lines: LineTable
  let suppressions: SuppressionPlaces
  /// The offsets of the parts that stay as they are written.
  let kept: Set<Int>

  /// The next comment that is not given to a part yet.
  var nextComment = 0
  /// The line of the last thing read.
  var lastLine = 0

  init(_ tree: SyntaxTree, _ suppressions: SuppressionPlaces, keeping kept: Set<Int>) {
    self.tree = tree
    lines = LineTable(tree.source)
    self.suppressions = suppressions
    self.kept = kept
  }

  /// The whole file: the comments above its first key, and its entries.
  mutating func file(_ root: NodeID, _ expected: ExpectedValue) -> PartFile {
    let first = tree.entries(of: root).first { _ in true }?.key ?? root
    let head = remarks(before: start(first))
    let isSetApart = isSetApart(start(first))
    let end = Following(offset: tree.source.bytes.count, column: -1)
    var list = list(root, expected, below: -1, before: end)
    list.tail += remarks(before: end.offset)
    return PartFile(head: head, isSetApart: isSetApart, list: list)
  }

  private mutating func part(
    _ key: NodeID?, _ value: NodeID, _ expected: ExpectedValue, before next: Following
  ) -> Part {
    let start = self.start(key ?? value)
    var part = Part(leading: remarks(before: start), value: .nothing)
    part.isSetApart = isSetApart(start)
    if let key {
      part.key = keyText(key)
      lastLine = line(end(key))
    }
    if kept.contains(start) {
      keep(start, to: value, in: &part)
    } else if tree.isScalar(value) {
      for remark in remarks(before: self.start(value)) { part.putAbove(remark.text) }
      part.value = scalar(value, expected)
      // Only a block has one inside: behind its `|`.
      part.closing = remarks(before: end(value)).last?.text
    } else if firstChild(of: value) == nil {
      for remark in remarks(before: end(value)) { part.putAbove(remark.text) }
      if tree.kind(of: value) != .empty { part.value = .collection(emptyList(value, expected)) }
    } else {
      let outer = key == nil ? -1 : column(start)
      readCollection(value, expected, below: outer, before: next, into: &part)
    }
    guard part.closing == nil, !isBlockCollection(value) else { return part }
    lastLine = max(lastLine, line(end(value)))
    part.closing = commentOnLastLine(before: next.offset)
    return part
  }

  private mutating func readCollection(
    _ node: NodeID, _ expected: ExpectedValue, below outer: Int, before next: Following,
    into part: inout Part
  ) {
    if part.key != nil { part.opening = commentOnLastLine(before: start(node)) }
    if tree.isFlow(node) {
      for remark in remarks(before: start(node)) { part.putAbove(remark.text) }
      lastLine = line(start(node))
      if part.opening == nil {
        part.opening = commentOnLastLine(before: firstChild(of: node).map(start) ?? end(node))
      }
    }
    part.value = .collection(list(node, expected, below: outer, before: next))
  }

  // MARK: Lists and mappings

  private func emptyList(_ node: NodeID, _ expected: ExpectedValue) -> PartList {
    PartList(isMapping: tree.kind(of: node) == .mapping, layout: expected.listLayout)
  }

  /// The parts of a list or a mapping, and the comments below the last of them.
  ///
  /// - Parameter outer: The column of the key above; dashes may stand in it, comments may not.
  private mutating func list(
    _ node: NodeID, _ expected: ExpectedValue, below outer: Int, before next: Following
  ) -> PartList {
    let isFlow = tree.isFlow(node)
    let column = column(start(node))
    let end = isFlow ? Following(offset: end(node), column: column) : next
    var list: PartList
    if tree.kind(of: node) == .mapping {
      let entries = Array(tree.entries(of: node))
      list = PartList(isMapping: true, layout: expected.table?.layout ?? .onLines)
      for (position, entry) in entries.enumerated() {
        let following =
          position + 1 < entries.count
          ? Following(offset: start(entries[position + 1].key), column: column) : end
        let name = tree.text(of: entry.key)
        list.parts.append(
          part(entry.key, entry.value, expected.value(under: name), before: following))
      }
      if let table = expected.table { sort(&list.parts, entries.map(\.key), by: table) }
    } else {
      let items = Array(tree.items(of: node))
      list = PartList(isMapping: false, layout: expected.listLayout)
      for (position, item) in items.enumerated() {
        var following = end
        if position + 1 < items.count {
          let next = items[position + 1]
          following = Following(
            offset: isFlow ? start(next) : dash(before: next, column), column: column)
        }
        list.parts.append(part(nil, item, expected.item, before: following))
      }
    }
    list.tail = remarks(
      below: isFlow ? nil : max(column, outer + 1), before: isFlow ? end : next)
    return list
  }

  /// Puts entries in the order of a table. A key that is not in it stays behind the one before it.
  private func sort(_ parts: inout [Part], _ keys: [NodeID], by table: KeyTable) {
    var rank = -1
    var ranks = keys.map { key in
      let name = tree.text(of: key)
      rank = table.keys.firstIndex { $0.name == name } ?? rank
      return rank
    }
    // A finding may stand at the first key: what covers it has to go on covering it.
    if keys.contains(where: { suppressions.lines.contains(line(start($0))) }) { ranks[0] = -2 }
    let order = parts.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    if let first = parts.indices.first, order.first != first { parts[first].isSetApart = false }
    parts = order.map { parts[$0] }
  }

  // MARK: Scalars

  private func scalar(_ node: NodeID, _ expected: ExpectedValue) -> PartValue {
    let text = tree.text(of: node)
    let kind = tree.kind(of: node)
    let isBlock = kind == .literal || kind == .folded
    if isBlock, text.contains("\n") || !expected.isText { return .block(text) }
    if expected.isText { return .text(text) }
    return kind == .plain ? .plain(text) : .quoted(text)
  }

  private func keyText(_ node: NodeID) -> String {
    let text = tree.text(of: node)
    if tree.kind(of: node) == .plain { return text }
    let isWord = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: byte == UInt8(ascii: "-") && text.utf8.first != byte
      }
    }
    return isWord && !text.isEmpty ? text : ScalarText.quoted(text)
  }

  /// Takes the lines of a part as they are, up to the end of its last one.
  private mutating func keep(_ start: Int, to value: NodeID, in part: inout Part) {
    let first = nextComment
    _ = remarks(before: end(value))
    lastLine = line(end(value))
    _ = commentOnLastLine(before: .max)
    let indent = column(start)
    let remarkLines = Set(tree.comments[first..<nextComment].map { line(Int($0.start)) })
    let mayTrim = !hasLongScalar(value)
    part.value = .asWritten(
      (line(start)...lastLine).map { number in
        var text = lines.text(ofLine: number)[...]
        if mayTrim || remarkLines.contains(number) {
          while text.last == " " || text.last == "\t" { text.removeLast() }
        }
        let outer = number == line(start) ? indent : min(indent, text.prefix { $0 == " " }.count)
        return String(decoding: text.utf8.dropFirst(outer), as: UTF8.self)
      })
  }

  /// Whether a text inside takes several lines, at whose ends white space may count.
  private func hasLongScalar(_ node: NodeID) -> Bool {
    if tree.isScalar(node) { return line(start(node)) < line(end(node)) }
    return tree.items(of: node).contains(where: hasLongScalar)
      || tree.entries(of: node).contains { hasLongScalar($0.key) || hasLongScalar($0.value) }
  }
}

/// A file in parts.
struct PartFile {
  /// The comments above the first key.
  let head: [Remark]
  /// Whether an empty line stands below them.
  let isSetApart: Bool
  let list: PartList
}
