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

  /// What has been written.
  package private(set) var text = ""
  private var layout: Layout
  private var depth = 0
  /// Whether something was written at this level, so that a comma must come before the next.
  private var isFollowing = false

  package init(_ layout: Layout) { self.layout = layout }

  package mutating func object(_ members: (inout JSONWriter) -> Void) { nest("{", "}", members) }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) { nest("[", "]", elements) }

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
    text += layout == .compact ? ":" : ": "
    value(&self)
  }

  package mutating func member(_ key: String, _ value: String) { member(key) { $0.write(value) } }

  package mutating func member(_ key: String, _ value: Int) {
    member(key) { $0.text += String(value) }
  }

  package mutating func member(_ key: String, _ value: Bool) {
    member(key) { $0.text += value ? "true" : "false" }
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

  package mutating func array<Element>(
    _ key: String, of elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    member(key) { $0.array(of: elements, write) }
  }

  /// A string. Whatever is invisible is escaped, so that a terminal that JSON is printed on is
  /// as safe as a parser.
  package mutating func write(_ value: String) {
    text += "\""
    if value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      // Most of what is written: nothing but quotes and backslashes needs an escape.
      var rest = value[...]
      while let special = rest.utf8.firstIndex(where: { $0 == 0x22 || $0 == 0x5C }) {
        text += rest[..<special]
        text += rest.utf8[special] == 0x22 ? "\\\"" : "\\\\"
        rest = rest[rest.utf8.index(after: special)...]
      }
      text += rest
    } else {
      for scalar in value.unicodeScalars { write(scalar) }
    }
    text += "\""
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.isInvisible:
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// A value that was written before, as compact text.
  package mutating func write(written value: String) {
    text += value
    isFollowing = true
  }

  /// A value that was put together before.
  package mutating func write(_ value: JSONValue) {
    switch value {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .number(let number): text += number.text
    case .string(let string): write(string)
    case .array(let items): array(of: items) { $0.write($1) }
    case .object(let members):
      object { writer in
        for member in members { writer.member(member.name) { $0.write(member.value) } }
      }
    }
  }

  private mutating func nest(
    _ open: String, _ close: String, _ content: (inout JSONWriter) -> Void
  ) {
    text += open
    depth += 1
    isFollowing = false
    content(&self)
    depth -= 1
    if isFollowing, layout == .indented { breakLine() }
    text += close
    isFollowing = true
  }

  private mutating func next() {
    if isFollowing { text += layout == .inline ? ", " : "," }
    if layout == .indented { breakLine() }
    isFollowing = true
  }

  private mutating func breakLine() {
    text += "\n"
    for _ in 0..<depth { text += "  " }
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
