/// A key with the type of its value: what is declared of it, and how it is read.
package struct Key<Value: Sendable>: Sendable {
  package let entry: KeyEntry
  let shape: Shape<Value>

  var name: String { entry.name }

  static func required(
    _ name: String, _ shape: Shape<Value>, _ summary: String, examples: [String] = []
  ) -> Key {
    Key(
      entry: KeyEntry(
        name: name, isRequired: true, schema: shape.schema, summary: summary, whenLeftOut: nil,
        examples: examples, listLayout: .onOneLine),
      shape: shape)
  }

  static func optional(
    _ name: String, _ shape: Shape<Value>, default whenLeftOut: DefaultValue? = nil,
    _ summary: String,
    examples: [String] = [], listLayout: CollectionLayout = .onOneLine
  ) -> Key {
    Key(
      entry: KeyEntry(
        name: name, isRequired: false, schema: shape.schema, summary: summary,
        whenLeftOut: whenLeftOut, examples: examples, listLayout: listLayout),
      shape: shape)
  }
}
