/// A line of a file as it is printed, cut around its point of interest when it is very long.
struct VisibleLine {
  private(set) var text = ""
  /// The column at which each shown byte's glyph starts, and after the last the column it ends at.
  private var columns: [Int] = []
  /// The offset of the first byte shown.
  private let start: Int

  private static let ellipsis = "…"

  /// - Parameters:
  ///   - line: The bytes of the line, without its end.
  ///   - focus: What must be seen of it.
  ///   - width: The most columns to print.
  /// - Complexity: O(width), however long the line is.
  init(_ bytes: [UInt8], line: Range<Int>, focus: Range<Int>, width: Int) {
    let window = Self.window(bytes, line: line, around: focus.clamped(to: line), width: width)
    start = window.lowerBound
    var column = 0
    if window.lowerBound > line.lowerBound {
      text += Self.ellipsis
      column = 1
    }
    var offset = window.lowerBound
    while offset < window.upperBound {
      let glyph = Glyph(in: bytes, at: offset, before: line.upperBound)
      for _ in 0..<glyph.length { columns.append(column) }
      text += glyph.text
      column += glyph.width
      offset += glyph.length
    }
    columns.append(column)
    if window.upperBound < line.upperBound { text += Self.ellipsis }
  }

  /// The column, from 0, at which the glyph of a byte starts; what is cut off counts as the cut.
  func column(of offset: Int) -> Int {
    if offset < start { return 0 }
    return columns[min(offset - start, columns.count - 1)]
  }

  private static func window(
    _ bytes: [UInt8], line: Range<Int>, around focus: Range<Int>, width: Int
  ) -> Range<Int> {
    var low = focus.lowerBound
    var high = low
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
