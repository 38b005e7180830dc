import StepUpDiagnostics

/// Names for findings that stay the same when lines are inserted above or below them, one of its
/// own for each finding of a report.
struct Fingerprints {
  private var counts: [StableHash: Int] = [:]

  /// The fingerprint of the next finding, as 32 hexadecimal digits.
  ///
  /// It follows from the id, the path, the text of the line without its indentation, and how many
  /// findings of the report have had all these in common.
  mutating func next(_ diagnostic: Diagnostic, _ index: SourceIndex) -> String {
    let file = index[diagnostic.place.file]
    let line = file.lines.range(ofLine: index.start(diagnostic.place).line)
    var hash = StableHash()
    hash.add(diagnostic.id.rawValue.utf8)
    hash.add(file.source.path.utf8)
    let blanks: [UInt8] = [0x20, 0x09]
    let text = file.source.bytes[Int(line.start)..<Int(line.end)].drop { blanks.contains($0) }
    // A file may be one line; the part around the finding tells it apart as well.
    let column = max(0, Int(diagnostic.place.range.start) - text.startIndex)
    let near = column > Self.longest ? text.dropFirst(column - Self.longest / 2) : text
    hash.add(near.prefix(Self.longest))
    counts[hash, default: 0] += 1
    let occurrence = counts[hash, default: 0]
    hash.add(String(occurrence).utf8)
    return hash.hexadecimal
  }

  private static let longest = 1024
}

/// A hash that is the same on every machine and in every run, unlike `Hasher`.
///
/// FNV-1a, twice with different starting values: collisions are to be unlikely, not impossible to
/// construct.
struct StableHash: Hashable {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x6C62_272E_07BB_0142

  private static let prime: UInt64 = 0x100_0000_01B3

  /// Adds a field; where one field ends and the next begins makes a difference.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0xFF)  // in no UTF-8 text
  }

  private mutating func add(_ byte: UInt8) {
    first = (first ^ UInt64(byte)) &* Self.prime
    second = (second ^ UInt64(byte) ^ first >> 32) &* Self.prime
  }

  var hexadecimal: String { digits(first) + digits(second) }

  private func digits(_ value: UInt64) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
