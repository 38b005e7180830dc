/// Reads one JSON text (RFC 8259), strictly: UTF-8 only, no duplicate members, no half surrogate
/// pairs, nothing behind the value.
package struct JSONReader {
  /// The number of arrays and objects that may stand inside each other.
  package static let deepest = 64

  let bytes: [UInt8]
  var offset = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value of a JSON text, or what is wrong with it.
  package static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    var reader = JSONReader(bytes)
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      reader.offset = error.byteOffsets.lowerBound
      throw reader.fault("this is not UTF-8 text")
    }
    reader.skipSpace()
    let value = try reader.readValue(.root)
    reader.skipSpace()
    if reader.offset < bytes.count { throw reader.fault("only one value is expected") }
    return value
  }

  private mutating func readValue(_ path: JSONPath) throws(JSONFault) -> JSONValue {
    guard let first = peek() else { throw fault("the JSON text ends where a value is expected") }
    switch first {
    case UInt8(ascii: "{"):
      try open()
      let members = try readMembers(path)
      depth -= 1
      return .object(members)
    case UInt8(ascii: "["):
      try open()
      let items = try readItems(path)
      depth -= 1
      return .array(items)
    case UInt8(ascii: "\""): return .string(try readString(path))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(JSONNumber(text: try readNumber()))
    case UInt8(ascii: "t"): return try readWord("true", .boolean(true))
    case UInt8(ascii: "f"): return try readWord("false", .boolean(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    default: throw fault("a JSON value is expected")
    }
  }

  /// Takes an opening bracket, one level deeper.
  private mutating func open() throws(JSONFault) {
    depth += 1
    if depth > Self.deepest {
      throw fault("more than \(Self.deepest) arrays and objects stand inside each other")
    }
    offset += 1
    skipSpace()
  }

  private mutating func readItems(_ path: JSONPath) throws(JSONFault) -> [JSONValue] {
    var items: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return items }
    while true {
      items.append(try readValue(path.item(items.count)))
      skipSpace()
      if take(UInt8(ascii: "]")) { return items }
      guard take(UInt8(ascii: ",")) else { throw fault("`,` or `]` is expected") }
      skipSpace()
    }
  }

  private mutating func readMembers(_ path: JSONPath) throws(JSONFault) -> [JSONMember] {
    var members: [JSONMember] = []
    var names: Set<[UInt8]> = []
    if take(UInt8(ascii: "}")) { return members }
    while true {
      guard peek() == UInt8(ascii: "\"") else { throw fault("a member's name is expected") }
      let name = try readString(path)
      let memberPath = path.member(name)
      guard names.insert(Array(name.utf8)).inserted else {
        throw JSONFault(memberPath, "this member stands twice")
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("`:` is expected") }
      skipSpace()
      members.append(JSONMember(name, try readValue(memberPath)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw fault("`,` or `}` is expected") }
      skipSpace()
    }
  }

  private mutating func readWord(
    _ word: String, _ value: JSONValue
  ) throws(JSONFault) -> JSONValue {
    guard bytes[offset...].starts(with: word.utf8) else {
      throw fault("a JSON value is expected")
    }
    offset += word.utf8.count
    return value
  }

  private mutating func readNumber() throws(JSONFault) -> String {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try readDigits() }
    if take(UInt8(ascii: ".")) { try readDigits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try readDigits()
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func readDigits() throws(JSONFault) {
    let start = offset
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    if offset == start { throw fault("a digit is expected") }
  }

  func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  /// A fault of the text at the present offset: no value has a path while it cannot be read.
  func fault(_ message: String) -> JSONFault {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    return JSONFault(.root, "\(message) at line \(line), column \(column)")
  }
}
