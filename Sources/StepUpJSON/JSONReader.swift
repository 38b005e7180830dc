/// Reads one JSON text (RFC 8259), strictly: UTF-8 only, no duplicate members, no half surrogate
/// pairs, nothing behind the value.
package struct JSONReader {
  /// The number of arrays and objects that may stand inside each other.
  package static let deepest = 64

  let bytes: [UInt8]
  var nodes: [JSONNode] = []
  var offset = 0
  /// The object whose member's name is being read.
  private(set) var objectOfName: Int?
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 8 + 8)
  }

  /// The values of a JSON text, or what is wrong with it.
  package static func document(_ bytes: [UInt8]) throws(JSONFault) -> JSONDocument {
    var reader = JSONReader(bytes)
    guard bytes.count < Int(JSONNode.open) else { throw JSONFault(.root, "this text is too long") }
    if let fault = bytes.firstFaultOfUTF8 {
      reader.offset = fault
      throw reader.fault("this is not UTF-8 text")
    }
    reader.skipSpace()
    try reader.readValue()
    reader.skipSpace()
    if reader.offset < bytes.count { throw reader.fault("only one value is expected") }
    return JSONDocument(bytes: bytes, nodes: reader.nodes)
  }

  /// The value of a JSON text, all of it at once, or what is wrong with it.
  package static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    JSONValue(try document(bytes).root)
  }

  private mutating func readValue() throws(JSONFault) {
    guard let first = peek() else { throw fault("the JSON text ends where a value is expected") }
    switch first {
    case UInt8(ascii: "\""): try readString()
    case UInt8(ascii: "{"): try readMembers()
    case UInt8(ascii: "["): try readItems()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case UInt8(ascii: "t"): try readWord("true", .yes)
    case UInt8(ascii: "f"): try readWord("false", .no)
    case UInt8(ascii: "n"): try readWord("null", .null)
    default: throw fault("a JSON value is expected")
    }
  }

  /// Takes an opening bracket, one level deeper.
  ///
  /// - Returns: The index of the node, which is open until ``close(_:)``.
  private mutating func open(_ kind: JSONNode.Kind) throws(JSONFault) -> Int {
    depth += 1
    if depth > Self.deepest {
      throw fault("more than \(Self.deepest) arrays and objects stand inside each other")
    }
    nodes.append(
      JSONNode(kind: kind, start: UInt32(offset), end: JSONNode.open, next: JSONNode.open))
    offset += 1
    skipSpace()
    return nodes.count - 1
  }

  private mutating func close(_ index: Int) {
    depth -= 1
    nodes[index].end = UInt32(offset)
    nodes[index].next = UInt32(nodes.count)
  }

  private mutating func readItems() throws(JSONFault) {
    let index = try open(.array)
    if take(UInt8(ascii: "]")) { return close(index) }
    while true {
      try readValue()
      skipSpace()
      if take(UInt8(ascii: "]")) { return close(index) }
      guard take(UInt8(ascii: ",")) else { throw fault("`,` or `]` is expected") }
      skipSpace()
    }
  }

  private mutating func readMembers() throws(JSONFault) {
    let index = try open(.object)
    if take(UInt8(ascii: "}")) { return close(index) }
    while true {
      guard peek() == UInt8(ascii: "\"") else { throw fault("a member's name is expected") }
      objectOfName = index
      try readString()
      objectOfName = nil
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("`:` is expected") }
      skipSpace()
      try readValue()
      skipSpace()
      if take(UInt8(ascii: "}")) {
        close(index)
        return try refuseDuplicates(index)
      }
      guard take(UInt8(ascii: ",")) else { throw fault("`,` or `}` is expected") }
      skipSpace()
    }
  }

  private mutating func readWord(_ word: String, _ kind: JSONNode.Kind) throws(JSONFault) {
    guard bytes[offset...].starts(with: word.utf8) else {
      throw fault("a JSON value is expected")
    }
    let start = offset
    offset += word.utf8.count
    append(kind, from: start)
  }

  private mutating func readNumber() throws(JSONFault) {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try readDigits() }
    if take(UInt8(ascii: ".")) { try readDigits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try readDigits()
    }
    append(.number, from: start)
  }

  private mutating func readDigits() throws(JSONFault) {
    let start = offset
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    if offset == start { throw fault("a digit is expected") }
  }

  /// Notes a value that ends at the present offset and holds no others.
  mutating func append(_ kind: JSONNode.Kind, from start: Int) {
    nodes.append(
      JSONNode(
        kind: kind, start: UInt32(start), end: UInt32(offset), next: UInt32(nodes.count + 1)))
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
}
