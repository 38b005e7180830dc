/// A JSON text that has been read: its bytes, and where each value in them starts and ends.
///
/// Values are taken out of the bytes when they are asked for: what nobody asks for costs nothing
/// but the reading. The nodes stand in the order of the text, a value before what is inside it.
package final class JSONDocument: Sendable {
  let bytes: [UInt8]
  let nodes: [JSONNode]

  init(bytes: [UInt8], nodes: [JSONNode]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  /// The value the text consists of.
  package var root: JSONElement { JSONElement(self, 0) }
}

/// A value inside a JSON document.
package struct JSONElement: Sendable {
  let document: JSONDocument
  let index: Int

  init(_ document: JSONDocument, _ index: Int) {
    self.document = document
    self.index = index
  }

  var node: JSONNode { document.nodes[index] }

  package var isObject: Bool { node.kind == .object }

  package var isString: Bool { node.kind == .string || node.kind == .escapedString }

  /// The string, or nil when this is none.
  package var string: String? { isString ? text : nil }

  /// The bytes of the string, or nil when this is none.
  package var utf8: ArraySlice<UInt8>? { isString ? document.bytes.text(of: node) : nil }

  /// `true` or `false`, or nil when this is neither.
  package var boolean: Bool? {
    switch node.kind {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// The number, or nil when this is none.
  package var number: JSONNumber? { node.kind == .number ? JSONNumber(text: text) : nil }

  /// The items of an array, or nil when this is none.
  package var items: JSONElements? { node.kind == .array ? JSONElements(self) : nil }

  /// The value of an object's member, or nil when the object lacks it or this is no object.
  ///
  /// Names are compared by their bytes: `==` would take a Kelvin sign for a `K`.
  package subscript(name: String) -> JSONElement? {
    guard isObject else { return nil }
    var member = index + 1
    let end = Int(node.next)
    while member < end {
      // A name holds no others: its value is the node behind it.
      let value = member + 1
      if document.bytes.spells(name, at: document.nodes[member]) {
        return JSONElement(document, value)
      }
      member = Int(document.nodes[value].next)
    }
    return nil
  }

  /// The way here from the root.
  package var path: JSONPath { JSONPath(to: index, document.nodes, document.bytes) }

  /// Whether this is a string of exactly these characters.
  package func spells(_ text: String) -> Bool { document.bytes.spells(text, at: node) }

  /// What a string says; of other values, what is written.
  var text: String { String(decoding: document.bytes.text(of: node), as: UTF8.self) }
}

/// What stands directly inside an array or an object, where names and values take turns.
package struct JSONElements: Sequence, IteratorProtocol {
  private let document: JSONDocument
  private var index: Int
  private let end: Int

  init(_ holder: JSONElement) {
    document = holder.document
    index = holder.index + 1
    end = Int(holder.node.next)
  }

  package mutating func next() -> JSONElement? {
    guard index < end else { return nil }
    defer { index = Int(document.nodes[index].next) }
    return JSONElement(document, index)
  }
}
