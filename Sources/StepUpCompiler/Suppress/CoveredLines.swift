import StepUpDiagnostics

/// Which line each comment of a file speaks of: its own, or, when it stands alone, the next that
/// says something.
struct CoveredLines {
  /// The lines, without their line ends, in the order of the comments.
  private(set) var lines: [ByteRange]
  private let source: Source

  /// - Complexity: O(bytes), however many comments stand above one line: each looks no further than
  ///   the next comment, which knows already.
  init(of comments: [ByteRange], in source: Source) {
    self.source = source
    lines = comments
    // The start of the nearest line below that is nothing but a comment, and what it speaks of.
    var below: (start: Int32, covered: ByteRange)?
    for index in comments.indices.reversed() {
      let own = line(at: Int(comments[index].start))
      guard saysNothing(Int(own.start)..<Int(comments[index].start)) else {
        lines[index] = own
        continue
      }
      var next = line(after: own)
      while next.start != below?.start, Int(next.end) < source.bytes.count,
        saysNothing(Int(next.start)..<Int(next.end))
      {
        next = line(after: next)
      }
      if let below, below.start == next.start { next = below.covered }
      lines[index] = next
      below = (own.start, next)
    }
  }

  private func line(at offset: Int) -> ByteRange {
    let newline = UInt8(ascii: "\n")
    let start = source.bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = source.bytes[offset...].firstIndex(of: newline) ?? source.bytes.count
    return ByteRange(start, end)
  }

  private func line(after line: ByteRange) -> ByteRange {
    self.line(at: min(Int(line.end) + 1, source.bytes.count))
  }

  /// Whether there is nothing but white space, a comment, a byte order mark or `---`.
  private func saysNothing(_ range: Range<Int>) -> Bool {
    var text = source.bytes[range]
    if range.lowerBound == 0, source.hasByteOrderMark { text = text.dropFirst(3) }
    if text.starts(with: "---".utf8), text.dropFirst(3).first.map(\.isInlineSpace) ?? true {
      text = text.dropFirst(3)
    }
    let first = text.first { !$0.isInlineSpace }
    return first == nil || first == UInt8(ascii: "#")
  }
}
