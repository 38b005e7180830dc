/// Writes JSON, member by member, in the order it is told.
package struct JSONWriter {
  package enum Layout: Sendable {
    /// Everything on one line.
    case compact
    /// A member or an element on each line, two spaces a level.
    case indented
    /// Everything on one line, with spaces: small values inside an indented document.
    case inline
  }

  /// What has been written, as UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var layout: Layout
  private var depth = 0
  /// Whether something was written at this level, so that a comma must come before the next.
  private var isFollowing = false

  package init(_ layout: Layout) { self.layout = layout }

  /// What has been written.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  package mutating func array<Element>(
    of elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    array { writer in
      for element in elements {
        writer.startElement()
        write(&writer, element)
      }
    }
  }

  /// Begins an element of an array; what is written next is its value.
  package mutating func startElement() { next() }

  /// A member of an object, whose value is written by the closure.
  package mutating func member(_ key: String, _ value: (inout JSONWriter) -> Void) {
    next()
    write(key)
    bytes.append(UInt8(ascii: ":"))
    if layout != .compact { bytes.append(UInt8(ascii: " ")) }
    value(&self)
  }

  package mutating func member(_ key: String, _ value: String) { member(key) { $0.write(value) } }

  package mutating func member(_ key: String, _ value: Int) {
    member(key) { $0.append(String(value)) }
  }

  package mutating func member(_ key: String, _ value: Bool) {
    member(key) { $0.append(value ? "true" : "false") }
  }

  package mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
    member(key) { $0.object(members) }
  }

  /// A member whose value is a small object, on one line whatever the layout.
  package mutating func inlineObject(_ key: String, _ members: (inout JSONWriter) -> Void) {
    member(key) { writer in
      let layout = writer.layout
      if layout == .indented { writer.layout = .inline }
      writer.object(members)
      writer.layout = layout
    }
  }

  package mutating func array(_ key: String, _ elements: (inout JSONWriter) -> Void) {
    member(key) { $0.array(elements) }
  }

  package mutating func array<Element>(
    _ key: String, of elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    member(key) { $0.array(of: elements, write) }
  }

  /// A string. Whatever is invisible is escaped, so that a terminal that JSON is printed on is
  /// as safe as a parser.
  package mutating func write(_ value: String) {
    let count = value.utf8.count
    var plain = 0
    bytes.append(addingCapacity: count + 2) { output in
      output.append(UInt8(ascii: "\""))
      for byte in value.utf8 {
        guard Self.isPlain(byte) else { break }
        output.append(byte)
        plain += 1
      }
      if plain == count { output.append(UInt8(ascii: "\"")) }
    }
    if plain < count {
      let rest = value.utf8.index(value.startIndex, offsetBy: plain)
      for scalar in value.unicodeScalars[rest...] { write(scalar) }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Whether a byte is a character that is visible and needs no escape.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case _ where scalar.isASCII && Self.isPlain(UInt8(scalar.value)):
      bytes.append(UInt8(scalar.value))
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case _ where scalar.isInvisible:
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      }
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }

  /// A value that was written before, as compact text.
  package mutating func write(written value: String) { append(value) }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A value that was put together before.
  package mutating func write(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .boolean(let flag): append(flag ? "true" : "false")
    case .number(let number): append(number.text)
    case .string(let string): write(string)
    case .array(let items): array(of: items) { $0.write($1) }
    case .object(let members):
      object { writer in
        for member in members { writer.member(member.name) { $0.write(member.value) } }
      }
    }
  }

  private mutating func nest(
    _ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    bytes.append(open)
    depth += 1
    isFollowing = false
    content(&self)
    depth -= 1
    if isFollowing, layout == .indented { breakLine() }
    bytes.append(close)
    isFollowing = true
  }

  private mutating func next() {
    if isFollowing {
      bytes.append(UInt8(ascii: ","))
      if layout == .inline { bytes.append(UInt8(ascii: " ")) }
    }
    if layout == .indented { breakLine() }
    isFollowing = true
  }

  private mutating func breakLine() {
    append("\n")
    for _ in 0..<depth { append("  ") }
  }
}

extension JSONValue {
  /// The value as JSON text, without a line end behind it.
  package func text(_ layout: JSONWriter.Layout = .compact) -> String {
    var writer = JSONWriter(layout)
    writer.write(self)
    return writer.text
  }
}
