import StepUpDiagnostics

/// Lines, from 0, of an old text that others of a new one replace.
struct LineReplacement: Hashable {
  let old: Range<Int>
  let new: Range<Int>

  /// More lines than this are compared only at their ends: the memory for the least difference
  /// grows with the square.
  private static let mostCompared = 2_000

  /// The replacements that edits make, each of whole lines.
  static func replacements(by edits: [Fix.Edit], in source: Source) -> [LineReplacement] {
    let table = LineTable(source)
    let lineCount = TextLine.lines(of: source.bytes).count
    var replacements: [LineReplacement] = []
    var shift = 0
    var rest = edits[...]
    while let first = rest.first {
      let start = table.position(at: first.place.range.start).line - 1
      var end = start + 1
      var newCount = 0
      let group = rest.prefix { edit in
        guard table.position(at: edit.place.range.start).line - 1 < end else { return false }
        end = max(end, table.position(at: edit.place.range.end).line)
        return true
      }
      rest = rest.dropFirst(group.count)
      end = min(end, lineCount)
      let from = start < lineCount ? start : lineCount
      let to = max(from, end)
      let bytes = from..<to
      let startByte = offset(ofLine: from, table, source)
      let endByte = offset(ofLine: to, table, source)
      let text = patched(source.bytes, group, in: startByte..<endByte)
      newCount = TextLine.lines(of: text).count
      let old = TextLine.lines(of: Array(source.bytes[startByte..<endByte]))
      replacements += trimmed(
        LineReplacement(
          old: bytes, new: from + shift..<from + shift + newCount), old,
        TextLine.lines(of: text))
      shift += newCount - bytes.count
    }
    return replacements
  }

  /// The replacements that lead from one text to another.
  static func replacements(from old: [TextLine], to new: [TextLine]) -> [LineReplacement] {
    let whole = trimmed(LineReplacement(old: 0..<old.count, new: 0..<new.count), old, new)
    guard let middle = whole.first, middle.old.count + middle.new.count <= mostCompared else {
      return whole
    }
    let difference = new[middle.new].difference(from: old[middle.old])
    var isRemoved = Array(repeating: false, count: middle.old.count)
    var isAdded = Array(repeating: false, count: middle.new.count)
    for case .remove(let offset, _, _) in difference { isRemoved[offset] = true }
    for case .insert(let offset, _, _) in difference { isAdded[offset] = true }
    var replacements: [LineReplacement] = []
    var a = 0
    var b = 0
    while a < isRemoved.count || b < isAdded.count {
      let (startA, startB) = (a, b)
      while a < isRemoved.count, isRemoved[a] { a += 1 }
      while b < isAdded.count, isAdded[b] { b += 1 }
      if a > startA || b > startB {
        let (old, new) = (middle.old.lowerBound, middle.new.lowerBound)
        replacements.append(
          LineReplacement(old: old + startA..<old + a, new: new + startB..<new + b))
      } else {
        a += 1
        b += 1
      }
    }
    return replacements
  }

  /// The replacement without the lines that are equal at its start and end; none if all are.
  private static func trimmed(
    _ replacement: LineReplacement, _ old: [TextLine], _ new: [TextLine]
  ) -> [LineReplacement] {
    let same = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(same).reversed(), new.dropFirst(same).reversed())
      .prefix { $0 == $1 }.count
    let trimmed = LineReplacement(
      old: replacement.old.dropFirst(same).dropLast(tail),
      new: replacement.new.dropFirst(same).dropLast(tail))
    return trimmed.old.isEmpty && trimmed.new.isEmpty ? [] : [trimmed]
  }

  private static func offset(ofLine line: Int, _ table: LineTable, _ source: Source) -> Int {
    // The first line's content starts after a byte order mark, the line itself before it.
    if line == 0 { return 0 }
    return line < table.count ? Int(table.range(ofLine: line + 1).start) : source.bytes.count
  }
}
