/// A hash for each line of a file that stays the same when the line moves.
///
/// GitHub computes these itself for uploads without them and warns of others, so the numbers are
/// the ones its `upload-sarif` action gives: a rolling hash of the hundred UTF-16 units that
/// follow the start of the line, blanks not counted, and how often the same hash came before.
struct LineHashes {
  private var hashes: [String] = []

  private static let windowSize = 100
  private static let factor: UInt64 = 37
  /// Stands for the end of the file.
  private static let end: UInt16 = .max

  /// The hash of a line, from 1; of no line of the file, the hash of the last.
  subscript(line: Int) -> String {
    hashes[min(max(line, 1), hashes.count) - 1]
  }

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) {
    let (units, starts) = Self.significant(bytes)
    var leaving: UInt64 = 1
    for _ in 0..<Self.windowSize { leaving &*= Self.factor }

    var counts: [UInt64: Int] = [:]
    var hash: UInt64 = 0
    var next = 0
    func unit(_ index: Int) -> UInt64 { index < units.count ? UInt64(units[index]) : 0 }
    for index in 0..<units.count + Self.windowSize {
      if next < starts.count, index == starts[next] + Self.windowSize {
        counts[hash, default: 0] += 1
        hashes.append("\(String(hash, radix: 16)):\(counts[hash, default: 0])")
        next += 1
      }
      let old = index >= Self.windowSize ? unit(index - Self.windowSize) : 0
      hash = hash &* Self.factor &+ unit(index) &- leaving &* old
    }
  }

  /// The units that count, with line ends as line feeds and the end mark, and where lines start.
  private static func significant(_ bytes: [UInt8]) -> (units: [UInt16], starts: [Int]) {
    let lineFeed: UInt16 = 0x0A
    var units: [UInt16] = []
    var starts: [Int] = []
    var isLineStart = true
    var followsReturn = false
    func add(_ unit: UInt16) {
      if isLineStart { starts.append(units.count) }
      isLineStart = unit == lineFeed
      units.append(unit)
    }
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      switch unit {
      case 0x20, 0x09: followsReturn = false
      case lineFeed where followsReturn: followsReturn = false
      case 0x0D:
        followsReturn = true
        add(lineFeed)
      default:
        followsReturn = false
        add(unit)
      }
    }
    add(end)
    return (units, starts)
  }
}
