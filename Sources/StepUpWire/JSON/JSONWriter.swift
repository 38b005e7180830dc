/// Writes JSON values as text.
package struct JSONWriter {
  /// How the text is laid out.
  package enum Layout: Sendable {
    /// One line without spaces.
    case compact
    /// One member or item a line, indented by two spaces.
    case pretty
  }

  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0

  package init(_ layout: Layout) { self.layout = layout }

  /// What has been written.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends a value.
  package mutating func write(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .boolean(let flag): append(flag ? "true" : "false")
    case .number(let number): append(number.text)
    case .string(let text): write(string: text)
    case .array(let items):
      writeNested("[", "]", items) { writer, item in writer.write(item) }
    case .object(let members):
      writeNested("{", "}", members) { writer, member in
        writer.write(string: member.name)
        writer.append(writer.layout == .pretty ? ": " : ":")
        writer.write(member.value)
      }
    }
  }

  private mutating func writeNested<Element>(
    _ open: String, _ close: String, _ elements: [Element],
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    append(open)
    depth += 1
    for (position, element) in elements.enumerated() {
      if position > 0 { append(",") }
      breakLine()
      write(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    append(close)
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    append("\n")
    for _ in 0..<depth { append("  ") }
  }

  /// Escapes what JSON demands, and the two line separators that JavaScript once tripped over.
  private mutating func write(string text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}": append(escape: scalar.value)
      default: append(String(scalar))
      }
    }
    append("\"")
  }

  private mutating func append(escape number: UInt32) {
    let digits = String(number, radix: 16)
    append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension JSONValue {
  /// The value as JSON text, without a line end behind it.
  package func text(_ layout: JSONWriter.Layout = .compact) -> String {
    var writer = JSONWriter(layout)
    writer.write(self)
    return writer.text
  }
}
