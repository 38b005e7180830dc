import StepUpDiagnostics

/// Whole lines that edits replace by others.
struct LineChange {
  /// The first line that changes, from 1.
  let line: Int
  let removed: [[UInt8]]
  let added: [[UInt8]]
  /// The offset in the first line at which old and new begin to differ.
  let focus: Int

  /// The changes that edits of one file make to its lines, those of neighbouring lines as one.
  ///
  /// - Parameters:
  ///   - edits: Edits that do not overlap, in order.
  ///   - context: How many bytes before and after the edits are kept of very long lines.
  /// - Complexity: O(edits + bytes of the lines they are in, as far as the context goes).
  static func changes(
    _ edits: [Fix.Edit], in file: SourceIndex.File, context: Int
  ) -> [LineChange] {
    var changes: [LineChange] = []
    var rest = edits[...]
    while let first = rest.first {
      let start = file.lines.position(at: file.clamped(first.place.range).start).line
      var end = start
      let group = rest.prefix { edit in
        let range = file.clamped(edit.place.range)
        guard file.lines.position(at: range.start).line <= end + 1 else { return false }
        end = max(end, file.lines.position(at: range.end).line)
        return true
      }
      rest = rest.dropFirst(group.count)
      if let change = LineChange(group, lines: start...end, in: file, context: context) {
        changes.append(change)
      }
    }
    return changes
  }

  private init?(
    _ edits: ArraySlice<Fix.Edit>, lines: ClosedRange<Int>, in file: SourceIndex.File, context: Int
  ) {
    guard let first = edits.first, let last = edits.last else { return nil }
    let bytes = file.source.bytes
    let edited = Int(first.place.range.start)..<Int(last.place.range.end)
    // An edit may reach into a byte order mark or a line end, which lines leave out.
    let start = min(Int(file.lines.range(ofLine: lines.lowerBound).start), edited.lowerBound)
    let end = max(Int(file.lines.range(ofLine: lines.upperBound).end), edited.upperBound)
    let from = Self.cut(bytes, max(start, edited.lowerBound - context))
    let to = max(
      edited.upperBound, Self.cut(bytes, min(end, edited.upperBound + context)))
    let ellipsis = Array("…".utf8)
    let head = from > start ? ellipsis : []
    let tail = to < end ? ellipsis : []

    let old = head + bytes[from..<to] + tail
    let new = head + patched(bytes, edits, in: from..<to) + tail
    var removed = Self.lines(of: old)[...]
    var added = Self.lines(of: new)[...]
    var line = lines.lowerBound
    while let a = removed.first, let b = added.first, a == b {
      removed.removeFirst()
      added.removeFirst()
      line += 1
    }
    while let a = removed.last, let b = added.last, a == b {
      removed.removeLast()
      added.removeLast()
    }
    guard !removed.isEmpty || !added.isEmpty else { return nil }
    self.line = line
    self.removed = Array(removed)
    self.added = Array(added)
    focus = zip(removed.first ?? [], added.first ?? []).prefix { $0 == $1 }.count
  }

  /// The offset, moved back to where a character starts.
  private static func cut(_ bytes: [UInt8], _ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
  }
}
