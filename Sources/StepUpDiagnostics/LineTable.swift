/// Where the lines of a file start; turns byte offsets into lines and columns for reports.
package struct LineTable: Sendable {
  private let source: Source
  private let starts: [Int32]
  /// Columns are counted from the nearest checkpoint, so that a file that is one long line costs
  /// no more for each position than any other.
  private let checkpoints: [ColumnCount]
  private static let checkpointDistance = 256

  /// - Complexity: O(bytes).
  package init(_ source: Source) {
    self.source = source
    var starts: [Int32] = [0]
    var running = ColumnCount()
    var checkpoints = [running]
    for (offset, byte) in source.bytes.enumerated() {
      if offset > 0, offset % Self.checkpointDistance == 0 { checkpoints.append(running) }
      running.add(byte)
      if byte == UInt8(ascii: "\n") { starts.append(Int32(offset + 1)) }
    }
    self.starts = starts
    self.checkpoints = checkpoints
  }

  /// How many lines there are; a line end at the end of the file starts one more, empty line.
  package var count: Int { starts.count }

  /// The line of an offset, from 1.
  ///
  /// - Complexity: O(log lines).
  package func line(at offset: Int32) -> Int { lineIndex(at: offset) + 1 }

  /// - Complexity: O(log lines).
  package func position(at offset: Int32) -> Position {
    let line = lineIndex(at: offset)
    let start = columns(before: Int(contentStart(line)))
    let end = columns(before: max(Int(contentStart(line)), Int(offset)))
    return Position(
      line: line + 1, column: end.scalars - start.scalars + 1,
      utf16Column: end.utf16 - start.utf16 + 1, offset: Int(offset))
  }

  /// The text of a line, from 1, without its line end and without a byte order mark.
  package func text(ofLine line: Int) -> String {
    source.text(range(ofLine: line))
  }

  /// The bytes of a line, from 1, without its line end and without a byte order mark.
  package func range(ofLine line: Int) -> ByteRange {
    let index = line - 1
    var end = index + 1 < starts.count ? Int(starts[index + 1]) - 1 : source.bytes.count
    let start = Int(contentStart(index))
    if end > start, source.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return ByteRange(start, max(start, end))
  }

  private func contentStart(_ line: Int) -> Int32 {
    line == 0 && source.hasByteOrderMark ? 3 : starts[line]
  }

  private func lineIndex(at offset: Int32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func columns(before offset: Int) -> ColumnCount {
    let nearest = min(offset / Self.checkpointDistance, checkpoints.count - 1)
    var count = checkpoints[nearest]
    for byte in source.bytes[nearest * Self.checkpointDistance..<offset] { count.add(byte) }
    return count
  }
}

/// How many characters a stretch of bytes has, in the two units that reports count in.
private struct ColumnCount {
  var scalars = 0
  var utf16 = 0

  mutating func add(_ byte: UInt8) {
    guard byte & 0xC0 != 0x80 else { return }
    scalars += 1
    utf16 += byte >= 0xF0 ? 2 : 1
  }
}

/// A position for people, editors and reports: lines and columns count from 1.
package struct Position: Hashable, Sendable {
  package let line: Int
  /// In Unicode scalars.
  package let column: Int
  /// In UTF-16 code units, for editors and formats that count so.
  package let utf16Column: Int
  /// In bytes from 0.
  package let offset: Int
}
