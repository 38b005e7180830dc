import StepUpJSON

/// One character of a source line as it is printed.
struct Glyph {
  /// What is printed: the character, or an escape that makes it visible.
  let text: String
  /// How many columns that takes.
  let width: Int
  /// How many bytes of the file it stands for.
  let length: Int

  /// Tabs are printed as this many spaces, wherever they stand.
  static let tabWidth = 4

  /// The glyph at an offset; a byte that is not UTF-8 is one of its own.
  init(in bytes: [UInt8], at offset: Int, before end: Int) {
    let byte = bytes[offset]
    if byte < 0x80 {
      self.init(Unicode.Scalar(byte), length: 1)
      return
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    let stop = min(offset + length, end)
    var iterator = bytes[offset..<stop].makeIterator()
    var decoder = Unicode.UTF8()
    if case .scalarValue(let scalar) = decoder.decode(&iterator),
      Unicode.UTF8.width(scalar) == stop - offset
    {
      self.init(scalar, length: stop - offset)
    } else {
      self.init(text: "\\x" + String(byte, radix: 16), width: 4, length: 1)
    }
  }

  private init(text: String, width: Int, length: Int) {
    self.text = text
    self.width = width
    self.length = length
  }

  private init(_ scalar: Unicode.Scalar, length: Int) {
    if scalar == "\t" {
      self.init(text: spaces(Self.tabWidth), width: Self.tabWidth, length: length)
    } else if scalar.isInvisible {
      let escape = scalar.escape
      self.init(text: escape, width: escape.utf8.count, length: length)
    } else {
      self.init(text: String(Character(scalar)), width: scalar.displayWidth, length: length)
    }
  }

  /// Where the character before an offset starts.
  static func start(in bytes: [UInt8], before offset: Int, notBefore start: Int) -> Int {
    var candidate = offset - 1
    while candidate > start, offset - candidate < 4, bytes[candidate] & 0xC0 == 0x80 {
      candidate -= 1
    }
    let glyph = Glyph(in: bytes, at: candidate, before: offset)
    return candidate + glyph.length == offset ? candidate : offset - 1
  }
}
