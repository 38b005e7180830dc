/// A JSON value; members of objects keep their order.
package enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The value of an object's member, or nil when the object lacks it or this is no object.
  ///
  /// Names are compared by their bytes: `==` would take a Kelvin sign for a `K`.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }
}

extension JSONValue {
  /// The value that stands at a place of a document, with all inside it.
  package init(_ element: JSONElement) {
    let node = element.node
    switch node.kind {
    case .null: self = .null
    case .yes: self = .boolean(true)
    case .no: self = .boolean(false)
    case .number: self = .number(JSONNumber(text: element.text))
    case .string, .escapedString: self = .string(element.text)
    case .array: self = .array(JSONElements(element).map(JSONValue.init))
    case .object:
      var members: [JSONMember] = []
      var elements = JSONElements(element)
      while let name = elements.next(), let value = elements.next() {
        members.append(JSONMember(name.text, JSONValue(value)))
      }
      self = .object(members)
    }
  }
}

/// One member of an object.
package struct JSONMember: Sendable {
  package let name: String
  package let value: JSONValue

  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object of the members in the order written.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONMember($0, $1) })
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// An array.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// A string.
  package init(stringLiteral text: String) { self = .string(text) }
}
