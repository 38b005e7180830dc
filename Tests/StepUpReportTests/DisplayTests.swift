import StepUpDiagnostics
import StepUpJSON
import Testing

@testable import StepUpReport

struct DisplayTests {
  @Test(arguments: [
    ("a" as Unicode.Scalar, 1), ("é", 1), ("信", 2), ("Ａ", 2), ("ｱ", 1), ("🏦", 2), ("\u{301}", 0),
    ("\u{fe0f}", 0), ("한", 2), ("…", 1), ("\u{1f468}", 2), ("а", 1),
  ])
  func `a character has its columns`(scalar: Unicode.Scalar, width: Int) {
    #expect(scalar.displayWidth == width)
    #expect(!scalar.isInvisible)
  }

  @Test(
    arguments: [
      "\u{0}", "\u{1b}", "\u{7f}", "\u{85}", "\u{a0}", "\u{ad}", "\u{61c}", "\u{115f}", "\u{180e}",
      "\u{200b}", "\u{200d}", "\u{200e}", "\u{2028}", "\u{202e}", "\u{2066}", "\u{2800}",
      "\u{3164}",
      "\u{fe00}", "\u{feff}", "\u{ffff}", "\u{e0041}", "\u{e0100}",
    ] as [Unicode.Scalar])
  func `what cannot be seen is escaped`(scalar: Unicode.Scalar) {
    let text = "a" + String(Character(scalar)) + "b"
    #expect(text.visible == "a\\u{\(String(scalar.value, radix: 16))}b")
  }

  @Test(arguments: 0..<300)
  func `a cut line is never too wide and shows its focus`(seed: UInt64) {
    var random = SplitMix(state: seed)
    let alphabet = ["a", "b ", "é", "信", "\u{301}", "\t", "\u{202e}", "🏦"]
    let isPlain = Bool.random(using: &random)
    let pieces = (0..<Int.random(in: 0...120, using: &random)).map { _ in
      alphabet[Int.random(in: 0..<(isPlain ? 2 : alphabet.count), using: &random)]
    }
    let bytes = Array(pieces.joined().utf8)
    let cut = Int.random(in: 0...pieces.count, using: &random)
    let focus = pieces[..<cut].joined().utf8.count
    let line = VisibleLine(bytes, line: 0..<bytes.count, focus: focus, width: 40)
    let shown = line.text.unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    // An escape or a tab may reach over either limit, and each cut takes a column.
    #expect(shown <= 40 + 2 * 8 + 2)
    #expect((0...shown).contains(line.column(of: focus)))
    if cut < pieces.count {
      let glyph = Glyph(in: bytes, at: focus, before: bytes.count)
      let column = line.column(of: focus)
      #expect(line.column(of: focus + glyph.length) - column == glyph.width)
      #expect(line.text.unicodeScalars.contains(glyph.text.unicodeScalars.first ?? "?"))
    }
  }

  @Test func `positions far into a line count scalars and UTF-16 units`() {
    let text = "kind: x\n" + String(repeating: "é🏦 信", count: 200) + "\nend"
    let source = Source(id: FileID(0), path: "a", bytes: Array(text.utf8))
    let table = LineTable(source)
    var (line, column, utf16Column, offset) = (1, 1, 1, 0)
    for scalar in text.unicodeScalars {
      let position = table.position(at: Int32(offset))
      #expect(
        (position.line, position.column, position.utf16Column) == (line, column, utf16Column))
      offset += UTF8.width(scalar)
      (column, utf16Column) = (column + 1, utf16Column + UTF16.width(scalar))
      if scalar == "\n" { (line, column, utf16Column) = (line + 1, 1, 1) }
    }
    #expect(table.position(at: Int32(offset)).column == 4)
  }
}
