/// A part as lines of the canonical layout.
struct WrittenPart {
  /// The comments above it, which are not indented yet.
  var above: [Remark]
  /// Whether an empty line stands directly above its own lines.
  var isSetApart: Bool
  /// Its own lines.
  var lines: [WrittenLine]

  /// The comments and the lines.
  func all(indent: Int) -> [WrittenLine] {
    above.lines(indent: indent) + (isSetApart ? [.empty] : []) + lines
  }

  /// Sets the part apart from what comes before it, or lets it follow.
  mutating func setApart(_ isApart: Bool) {
    if above.isEmpty { isSetApart = isApart } else { above[0].isSetApart = isApart }
  }

  /// Whether an empty line stands before the part, comments included.
  var startsApart: Bool { above.first?.isSetApart ?? isSetApart }
}

extension [Remark] {
  /// The comments on lines of their own.
  func lines(indent: Int) -> [WrittenLine] {
    let space = String(repeating: " ", count: indent)
    return flatMap { ($0.isSetApart ? [.empty] : []) + [WrittenLine(space + $0.text)] }
  }
}

extension PartFile {
  /// The file in the canonical layout.
  var lines: [String] {
    var body = list.written(indent: 0).all(indent: 0)
    if list.parts.isEmpty { body.insert(WrittenLine("{}"), at: 0) }
    let separator: [WrittenLine] = isSetApart && !head.isEmpty ? [.empty] : []
    return aligned(Array((head.lines(indent: 0) + separator + body).drop { $0.code.isEmpty }))
  }
}

extension PartList {
  /// The parts one below the other. The comments above the first are left to the caller, who may
  /// have to put them above a dash.
  func written(indent: Int) -> WrittenPart {
    var whole = WrittenPart(above: [], isSetApart: false, lines: [])
    var wasLong = false
    for (position, part) in parts.enumerated() {
      var written = part.written(indent: indent)
      let isLong = written.lines.count > 1
      // The groups of a file stand apart from each other, and so do tests.
      let isGroup = (isLong || wasLong) && (indent == 0 || !isMapping)
      written.setApart(position > 0 && (written.startsApart || isGroup))
      if position == 0 { whole = written } else { whole.lines += written.all(indent: indent) }
      wasLong = isLong
    }
    whole.lines += tail.lines(indent: indent)
    return whole
  }
}

extension Part {
  /// The lines of the part.
  func written(indent: Int) -> WrittenPart {
    let space = String(repeating: " ", count: indent)
    let head = space + (key.map { $0 + ":" } ?? "-")
    switch value {
    case .nothing: return onOneLine(head)
    case .text, .plain, .quoted: return onOneLine("\(head) \(value.scalar)")
    case .collection(let list):
      if let line = list.line(behind: head) { return onOneLine(line) }
      return key == nil ? item(list, indent: indent) : entry(list, head, indent: indent)
    case .block(let text):
      let block = BlockText(text)
      return written(
        WrittenLine("\(head) \(block.header)", closing), indented(block.lines, by: indent + 2))
    case .asWritten(let lines):
      let isItem = key == nil
      return written(
        WrittenLine(space + (isItem ? "- " : "") + (lines.first ?? "")),
        indented(Array(lines.dropFirst()), by: isItem ? indent + 2 : indent))
    }
  }

  private func indented(_ lines: [String], by indent: Int) -> [WrittenLine] {
    let space = String(repeating: " ", count: indent)
    return lines.map { $0.isEmpty ? .empty : WrittenLine(space + $0) }
  }

  private func written(_ first: WrittenLine, _ others: [WrittenLine] = []) -> WrittenPart {
    WrittenPart(above: leading, isSetApart: isSetApart, lines: [first] + others)
  }

  private func onOneLine(_ line: String) -> WrittenPart {
    guard let closing else { return written(WrittenLine(line, opening)) }
    var part = self
    if let opening { part.putAbove(opening) }
    return part.written(WrittenLine(line, closing))
  }

  /// A key, and what stands under it on lines of its own.
  private func entry(_ list: PartList, _ head: String, indent: Int) -> WrittenPart {
    var list = list
    var remark = opening
    if let closing {
      if opening == nil, !list.hasRemarks {
        remark = closing
      } else {
        list.tail.append(Remark(text: closing))
      }
    }
    return written(
      WrittenLine(head, remark), list.written(indent: indent + 2).all(indent: indent + 2))
  }

  /// A dash, and what stands behind it on several lines.
  private func item(_ list: PartList, indent: Int) -> WrittenPart {
    var list = list
    var part = self
    if let opening { part.putAbove(opening) }
    if let closing {
      if list.hasRemarks {
        list.tail.append(Remark(text: closing))
      } else {
        part.putAbove(closing)
      }
    }
    var inner = list.written(indent: indent + 2)
    for remark in inner.above { part.putAbove(remark.text) }
    let first = inner.lines.removeFirst()
    let code = String(first.code.unicodeScalars.dropFirst(indent + 2))
    let head = String(repeating: " ", count: indent) + "- "
    return part.written(WrittenLine(head + code, first.remark), inner.lines)
  }
}
