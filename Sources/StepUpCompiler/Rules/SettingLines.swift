import StepUpDiagnostics

/// Looks at the lines of a file for settings that can be taken out whole.
struct SettingLines {
  let source: Source

  /// The edits that take settings out with their lines; nothing unless each stands alone on its
  /// line, without comments that speak of it, and leaves another key beside it.
  func removing(_ settings: [(key: Place, value: Place)]) -> [Fix.Edit]? {
    // Each setting looks past the lines of the others.
    guard settings.count <= 20 else { return nil }
    var lines: [Range<Int>] = []
    for (key, value) in settings {
      guard let line = ownLine(key.range, value.range) else { return nil }
      lines.append(line)
    }
    lines.sort { $0.lowerBound < $1.lowerBound }
    guard lines.allSatisfy({ leavesSibling($0, without: lines) }) else { return nil }
    return lines.map { line in
      Fix.Edit(Place(source.id, ByteRange(line.lowerBound, line.upperBound)), "")
    }
  }

  /// The line, with its line end, of a setting that has it for itself.
  private func ownLine(_ key: ByteRange, _ value: ByteRange) -> Range<Int>? {
    let line = line(at: Int(key.start))
    guard Int(value.end) < line.upperBound, source.bytes[line.upperBound - 1] == newline,
      isBlank(line.lowerBound..<Int(key.start)), isBlank(Int(value.end)..<line.upperBound - 1),
      line.lowerBound == 0 || !isComment(self.line(at: line.lowerBound - 1))
    else { return nil }
    return line
  }

  /// Whether the mapping that a line stands in keeps another key when the lines are gone.
  private func leavesSibling(_ line: Range<Int>, without lines: [Range<Int>]) -> Bool {
    let indent = indent(of: line)
    var before = line
    repeat {
      guard before.lowerBound > 0 else { break }
      before = self.line(at: before.lowerBound - 1)
    } while saysNothing(before) || lines.contains(before)
    var after = line
    while after.upperBound < source.bytes.count {
      after = self.line(at: after.upperBound)
      if !saysNothing(after), !lines.contains(after) { break }
    }
    if after != line, firstByte(of: after) == UInt8(ascii: ",") { return false }
    let isBefore = before != line && !saysNothing(before) && self.indent(of: before) >= indent
    let isAfter = after != line && !saysNothing(after) && self.indent(of: after) == indent
    return isBefore && !lines.contains(before) || isAfter && !lines.contains(after)
  }

  private var newline: UInt8 { UInt8(ascii: "\n") }

  /// The line around an offset, with its line end.
  private func line(at offset: Int) -> Range<Int> {
    let start = source.bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = source.bytes[offset...].firstIndex(of: newline).map { $0 + 1 }
    return start..<(end ?? source.bytes.count)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    source.bytes[range].allSatisfy(\.isInlineSpace)
  }

  private func indent(of line: Range<Int>) -> Int {
    source.bytes[line].prefix { $0 == UInt8(ascii: " ") }.count
  }

  /// The first byte of a line that is no white space.
  private func firstByte(of line: Range<Int>) -> UInt8? {
    source.bytes[line].first { !$0.isInlineSpace && $0 != newline }
  }

  private func isComment(_ line: Range<Int>) -> Bool { firstByte(of: line) == UInt8(ascii: "#") }

  private func saysNothing(_ line: Range<Int>) -> Bool {
    firstByte(of: line) == nil || isComment(line)
  }
}
