import StepUpDiagnostics
import StepUpSyntax

// Where things stand, and which comment belongs where.

extension PartReader {
  func start(_ node: NodeID) -> Int { Int(tree.range(of: node).start) }

  func end(_ node: NodeID) -> Int { Int(tree.range(of: node).end) }

  /// The line of an offset, from 1.
  func line(_ offset: Int) -> Int { lines.line(at: Int32(offset)) }

  /// How many bytes stand before an offset on its line.
  func column(_ offset: Int) -> Int { offset - Int(lines.range(ofLine: line(offset)).start) }

  func isBlockCollection(_ node: NodeID) -> Bool {
    !tree.isFlow(node) && (tree.kind(of: node) == .mapping || tree.kind(of: node) == .sequence)
  }

  func firstChild(of node: NodeID) -> NodeID? {
    tree.entries(of: node).first { _ in true }?.key ?? tree.items(of: node).first { _ in true }
  }

  /// The dash of an item of a block, which may stand on a line above it.
  func dash(before item: NodeID, _ column: Int) -> Int {
    for number in (1...line(start(item))).reversed() {
      let line = lines.range(ofLine: number)
      let offset = Int(line.start) + column
      if offset < Int(line.end), tree.source.bytes[offset] == UInt8(ascii: "-"),
        isBlank(ByteRange(Int(line.start), offset))
      {
        return offset
      }
    }
    return start(item)
  }

  /// Whether what stands at an offset starts its line, with an empty line above it.
  func isSetApart(_ offset: Int) -> Bool {
    let line = line(offset)
    guard line > lastLine, line > 1 else { return false }
    return isBlank(lines.range(ofLine: line - 1))
  }

  private func isBlank(_ range: ByteRange) -> Bool {
    tree.source.bytes[Int(range.start)..<Int(range.end)].allSatisfy(\.isInlineSpace)
  }

  // MARK: Comments

  private func comment(before offset: Int) -> ByteRange? {
    guard nextComment < tree.comments.count else { return nil }
    let comment = tree.comments[nextComment]
    return Int(comment.start) < offset ? comment : nil
  }

  private mutating func take(_ comment: ByteRange) -> Remark {
    let isSetApart = isSetApart(Int(comment.start))
    nextComment += 1
    lastLine = line(Int(comment.start))
    var text = tree.source.text(comment)[...]
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return Remark(text: String(text), isSetApart: isSetApart)
  }

  /// Takes all comments before an offset.
  mutating func remarks(before offset: Int) -> [Remark] {
    var remarks: [Remark] = []
    while let comment = comment(before: offset) { remarks.append(take(comment)) }
    return remarks
  }

  /// Takes the comments below the last part of a list or a mapping.
  ///
  /// A suppression speaks of what follows and stays with that.
  ///
  /// - Parameter column: The column of a block's parts: what is not indented so far does not belong
  ///   to it. Brackets have none.
  mutating func remarks(below column: Int?, before next: Following) -> [Remark] {
    var remarks: [Remark] = []
    while let comment = comment(before: next.offset),
      !suppressions.comments.contains(Int(comment.start)),
      column.map({ isIndented(comment, to: $0, beyond: next.column) }) ?? true
    {
      remarks.append(take(comment))
    }
    return remarks
  }

  private func isIndented(_ comment: ByteRange, to column: Int, beyond next: Int) -> Bool {
    let start = Int(comment.start)
    let lineStart = Int(lines.range(ofLine: line(start)).start)
    return start - lineStart >= max(column, next + 1) && isBlank(ByteRange(lineStart, start))
  }

  /// Takes the comment on the line of what was read last.
  mutating func commentOnLastLine(before offset: Int) -> String? {
    guard let comment = comment(before: offset), line(Int(comment.start)) == lastLine else {
      return nil
    }
    return take(comment).text
  }
}
