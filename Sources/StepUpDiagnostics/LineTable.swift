/// Where the lines of a file start; turns byte offsets into lines and columns for reports.
package struct LineTable: Sendable {
  private let source: Source
  private let starts: [Int32]

  /// - Complexity: O(bytes).
  package init(_ source: Source) {
    self.source = source
    var starts: [Int32] = [0]
    for (offset, byte) in source.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(Int32(offset + 1))
    }
    self.starts = starts
  }

  /// How many lines there are; a line end at the end of the file starts one more, empty line.
  package var count: Int { starts.count }

  /// - Complexity: O(log lines + length of the line).
  package func position(at offset: Int32) -> Position {
    let line = lineIndex(at: offset)
    let lineBytes = source.bytes[Int(contentStart(line))..<max(Int(contentStart(line)), Int(offset))]
    var scalars = 0
    var utf16 = 0
    for byte in lineBytes where byte & 0xC0 != 0x80 {
      scalars += 1
      utf16 += byte >= 0xF0 ? 2 : 1
    }
    return Position(
      line: line + 1, column: scalars + 1, utf16Column: utf16 + 1, offset: Int(offset))
  }

  /// The text of a line, from 1, without its line end and without a byte order mark.
  package func text(ofLine line: Int) -> String {
    let index = line - 1
    var end = index + 1 < starts.count ? Int(starts[index + 1]) - 1 : source.bytes.count
    let start = Int(contentStart(index))
    if end > start, source.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: source.bytes[start..<max(start, end)], as: UTF8.self)
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
