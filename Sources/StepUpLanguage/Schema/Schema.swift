/// What a value may look like, as data: read by the documentation and the JSON Schemas.
package indirect enum Schema: Sendable {
  case kind(Kind)
  case version
  /// The identifier of what is named.
  case identifier(String)
  /// Free text of 1 to a maximum of Unicode scalars.
  case text(maximum: Int)
  /// Text of 1 to a maximum of characters out of a set, as a regular expression's class.
  case characters(String, maximum: Int)
  case boolean
  case integer(ClosedRange<Int>)
  /// Seconds, or digits with `s`, `m` or `h`; negative ones too where the range holds them.
  case duration(ClosedRange<Int>)
  /// One of some words, each with what it stands for.
  case words([(word: String, summary: String)])
  case list(Schema, allowsEmpty: Bool)
  case mapping(KeyTable)
  /// A mapping from the identifiers of what is named to values.
  case entries(of: String, Schema, allowsEmpty: Bool)
  /// A mapping from some words to values of their own.
  case perWord([(word: String, summary: String, value: Schema)])
  case either([Schema])
}

/// The keys that a mapping may hold: the one place where a key of the language is declared.
package final class KeyTable: Sendable {
  /// What the mapping describes, with its article: "an institution".
  package let subject: String
  package let keys: [KeyEntry]
  /// How a mapping with these keys is laid out.
  package let layout: CollectionLayout
  /// The names of the keys, in their order: what reading looks at.
  let names: [String]
  /// The same as UTF-8.
  let nameBytes: [[UInt8]]
  /// The places of the keys that may not be left out.
  let required: [Int]
  /// Keys of which one at least has to be there.
  package let alternatives: [[String]]
  /// Keys that may not be left out where another one is there.
  package let companions: [(of: String, needed: String)]

  init(
    subject: String, keys: [KeyEntry], layout: CollectionLayout = .onLines,
    alternatives: [[String]] = [], companions: [(of: String, needed: String)] = []
  ) {
    self.subject = subject
    self.keys = keys
    self.layout = layout
    self.alternatives = alternatives
    self.companions = companions
    names = keys.map(\.name)
    nameBytes = names.map { Array($0.utf8) }
    required = keys.indices.filter { keys[$0].isRequired }
  }
}

/// How a list or a mapping is laid out in a file.
package enum CollectionLayout: Sendable {
  /// On one line, where it fits there.
  case onOneLine
  /// Each item or entry on lines of its own, so that a change of one changes no other.
  case onLines
}

/// What is declared of one key.
package struct KeyEntry: Sendable {
  package let name: String
  package let isRequired: Bool
  package let schema: Schema
  /// One sentence that says what the key sets, for editors and references.
  package let summary: String
  /// What holds when the key is left out; nothing where that says nothing.
  package let whenLeftOut: DefaultValue?
  /// Values as they would be written.
  package let examples: [String]
  /// How a list under the key is laid out.
  package let listLayout: CollectionLayout
}

/// What holds when a key is left out.
package enum DefaultValue: Sendable {
  /// A value, as it would be written.
  case value(String)
  /// What no single value says, in words.
  case words(String)
}

extension DefaultValue: ExpressibleByStringLiteral {
  /// A value, as it would be written.
  package init(stringLiteral text: String) { self = .value(text) }
}
