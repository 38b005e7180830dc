/// A line of a file as it is printed, cut around its point of interest when it is very long.
struct VisibleLine {
  let text: String
  private let columns: Columns
  /// The offset of the first byte shown.
  private let start: Int

  /// Where the shown bytes are printed.
  private enum Columns {
    /// Each a column further, the first as given.
    case oneByOne(from: Int, count: Int)
    /// The column at which each byte's glyph starts, and after the last the column it ends at.
    case table([Int])
  }

  private static let ellipsis = "…"

  /// - Parameters:
  ///   - line: The bytes of the line, without its end.
  ///   - focus: The offset that must be seen.
  ///   - width: The most columns to print.
  /// - Complexity: O(width), however long the line is.
  init(_ bytes: [UInt8], line: Range<Int>, focus: Int, width: Int) {
    let focus = min(max(focus, line.lowerBound), line.upperBound)
    if let window = Self.plainWindow(bytes, line: line, around: focus, width: width) {
      self.init(
        String(decoding: bytes[window], as: UTF8.self), window, of: line,
        .oneByOne(from: window.lowerBound > line.lowerBound ? 1 : 0, count: window.count))
      return
    }
    let window = Self.window(bytes, line: line, around: focus, width: width)
    var text = ""
    var columns: [Int] = []
    var column = window.lowerBound > line.lowerBound ? 1 : 0
    var offset = window.lowerBound
    while offset < window.upperBound {
      let glyph = Glyph(in: bytes, at: offset, before: line.upperBound)
      for _ in 0..<glyph.length { columns.append(column) }
      text += glyph.text
      column += glyph.width
      offset += glyph.length
    }
    self.init(text, window, of: line, .table(columns + [column]))
  }

  private init(_ text: String, _ window: Range<Int>, of line: Range<Int>, _ columns: Columns) {
    self.text =
      (window.lowerBound > line.lowerBound ? Self.ellipsis : "") + text
      + (window.upperBound < line.upperBound ? Self.ellipsis : "")
    self.columns = columns
    start = window.lowerBound
  }

  /// The column, from 0, at which the glyph of a byte starts; what is cut off counts as the cut.
  func column(of offset: Int) -> Int {
    if offset < start { return 0 }
    return switch columns {
    case .oneByOne(let first, let count): first + min(offset - start, count)
    case .table(let columns): columns[min(offset - start, columns.count - 1)]
    }
  }

  /// The bytes to show if they are all printable ASCII, as nearly all lines are.
  private static func plainWindow(
    _ bytes: [UInt8], line: Range<Int>, around focus: Int, width: Int
  ) -> Range<Int>? {
    let low = max(line.lowerBound, focus - width / 3)
    let high = min(line.upperBound, low + width)
    let window = max(line.lowerBound, min(low, high - width))..<high
    return bytes[window].allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? window : nil
  }

  /// The bytes to show: a third of the width before the focus, more where the line ends early.
  private static func window(
    _ bytes: [UInt8], line: Range<Int>, around focus: Int, width: Int
  ) -> Range<Int> {
    var low = focus
    var high = focus
    var taken = 0
    func grow(back limit: Int) {
      while low > line.lowerBound, taken < limit {
        low = Glyph.start(in: bytes, before: low, notBefore: line.lowerBound)
        taken += Glyph(in: bytes, at: low, before: line.upperBound).width
      }
    }
    grow(back: width / 3)
    while high < line.upperBound, taken < width {
      let glyph = Glyph(in: bytes, at: high, before: line.upperBound)
      taken += glyph.width
      high += glyph.length
    }
    grow(back: width)
    return low..<high
  }
}
