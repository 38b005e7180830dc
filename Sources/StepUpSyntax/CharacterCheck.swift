import StepUpDiagnostics

/// What a look at the bytes of a file found, before anything is read as YAML.
struct CharacterCheck {
  /// The runs of bytes that may not stand in a file.
  private(set) var diagnostics: [Diagnostic] = []
  /// The first byte that is not ASCII, a byte order mark left out; the end of the file if none is.
  private(set) var firstNonASCII: Int

  private let source: Source
  private var run: Run?

  /// - Complexity: O(bytes).
  init(_ source: Source) {
    self.source = source
    firstNonASCII = source.bytes.count
    if let name = Self.otherEncoding(source.bytes) {
      diagnostics = [.otherEncoding(name, at: Place(source.id, .fileStart))]
      return
    }
    if Self.isPlain(source.bytes) { return }
    scan()
    closeRun()
  }

  /// Whether a file is made of printable ASCII and line feeds alone, as most are.
  ///
  /// One loop without a branch, which the compiler turns into vector instructions.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var others: UInt8 = 0
    for byte in bytes {
      others |= (byte &- 0x20 >= 0x5F ? 1 : 0) & (byte != Byte.lineFeed ? 1 : 0)
    }
    return others == 0
  }

  private mutating func scan() {
    let bytes = source.bytes
    var offset = source.hasByteOrderMark ? 3 : 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte &- 0x20 < 0x5F || byte == Byte.lineFeed || byte == Byte.tab {
        offset += 1
        continue
      }
      if byte == Byte.carriageReturn, offset + 1 < bytes.count, bytes[offset + 1] == Byte.lineFeed {
        offset += 2
        continue
      }
      if byte >= 0x80 { firstNonASCII = min(firstNonASCII, offset) }
      offset += check(at: offset)
    }
  }

  /// Looks at one character and says how many bytes it has.
  private mutating func check(at offset: Int) -> Int {
    guard let (scalar, length) = Self.decode(source.bytes, at: offset) else {
      add(.notUTF8, Unicode.Scalar(source.bytes[offset]), offset, length: 1)
      return 1
    }
    if let sort = ForbiddenCharacter(scalar) { add(sort, scalar, offset, length: length) }
    return length
  }

  private mutating func add(
    _ sort: ForbiddenCharacter, _ scalar: Unicode.Scalar, _ offset: Int, length: Int
  ) {
    if var open = run, open.sort == sort, open.end == offset {
      open.end = offset + length
      open.hasOthers = open.hasOthers || open.scalar != scalar
      run = open
    } else {
      closeRun()
      run = Run(sort: sort, scalar: scalar, hasOthers: false, start: offset, end: offset + length)
    }
  }

  private mutating func closeRun() {
    guard let closed = run else { return }
    run = nil
    diagnostics.append(
      .forbidden(
        closed.sort, closed.scalar, hasOthers: closed.hasOthers,
        at: Place(source.id, ByteRange(closed.start, closed.end))))
  }

  private struct Run {
    var sort: ForbiddenCharacter
    var scalar: Unicode.Scalar
    var hasOthers: Bool
    var start: Int
    var end: Int
  }

  /// The name of another encoding, when the first bytes are plainly that.
  private static func otherEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
    case (false, true, false, true), (true, false, true, false): return "UTF-16"
    case (false, true, true, true), (true, true, true, false): return "UTF-32"
    default: return nil
    }
  }

  /// The character at an offset; nil when the bytes are not UTF-8.
  private static func decode(_ bytes: [UInt8], at offset: Int) -> (Unicode.Scalar, length: Int)? {
    let first = bytes[offset]
    let length: Int
    var value: UInt32
    let lowest: UInt32
    switch first {
    case ..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2..<0xE0: (length, value, lowest) = (2, UInt32(first & 0x1F), 0x80)
    case 0xE0..<0xF0: (length, value, lowest) = (3, UInt32(first & 0x0F), 0x800)
    case 0xF0..<0xF5: (length, value, lowest) = (4, UInt32(first & 0x07), 0x1_0000)
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    for next in bytes[offset + 1..<offset + length] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard value >= lowest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}
