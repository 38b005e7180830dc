import StepUpCompiler
import StepUpJSON
import StepUpLanguage

/// Turns what is declared of keys and values into JSON Schema.
struct JSONSchemaWriter {
  private let features = Catalog.standard.features.map { ($0.name.text, $0.title) }
  private let permissions = Catalog.standard.permissions.map { ($0.name.text, $0.title) }

  func heading(_ id: String, title: String) -> [JSONMember] {
    [
      JSONMember("$schema", "https://json-schema.org/draft/2020-12/schema"),
      JSONMember("$id", .string("urn:\(id)")), JSONMember("title", .string(title)),
    ]
  }

  /// The members of the schema of a mapping.
  func members(of table: KeyTable) -> [JSONMember] {
    let required = table.keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    let choices = table.alternatives.map { names -> JSONValue in
      ["anyOf": .array(names.map { ["required": [.string($0)]] })]
    }
    let companions = table.companions.map { JSONMember($0.of, [.string($0.needed)]) }
    return [
      JSONMember("type", "object"), JSONMember("additionalProperties", .boolean(false)),
      JSONMember(
        "properties",
        .object(table.keys.map { JSONMember($0.name, .object(members(of: $0))) })),
    ] + (required.isEmpty ? [] : [JSONMember("required", .array(required))])
      + (choices.isEmpty ? [] : [JSONMember("allOf", .array(choices))])
      + (companions.isEmpty ? [] : [JSONMember("dependentRequired", .object(companions))])
  }

  private func members(of key: KeyEntry) -> [JSONMember] {
    var description = key.summary
    var members: [JSONMember] = []
    switch key.whenLeftOut {
    case .value(let text): members.append(JSONMember("default", coreReading(of: text)))
    case .words(let words): description += " Default: \(words)."
    case nil: break
    }
    if !key.examples.isEmpty {
      members.append(JSONMember("examples", .array(key.examples.map(coreReading))))
    }
    return [
      JSONMember("title", .string(title(key.name))),
      JSONMember("description", .string(description)),
    ] + self.members(of: key.schema) + members
  }

  /// The members of the schema of a value.
  private func members(of schema: Schema) -> [JSONMember] {
    switch schema {
    case .kind(let kind): return [JSONMember("const", .string(kind.rawValue))]
    case .version: return [JSONMember("const", .number(JSONNumber(1)))]
    case .identifier(let what): return identifier(what)
    case .text(let maximum):
      return [
        JSONMember("type", anyScalar), JSONMember("minLength", number(1)),
        JSONMember("maxLength", number(maximum)),
      ]
    case .characters(let characters, let maximum):
      return [
        JSONMember("type", anyScalar),
        JSONMember("pattern", .string("^[\(characters)]{1,\(maximum)}$")),
      ]
    case .boolean: return [JSONMember("type", "boolean")]
    case .integer(let range): return integer(range)
    case .duration(let range): return duration(range)
    case .words(let words): return [JSONMember("oneOf", .array(words.map(constant)))]
    case .list(let item, let allowsEmpty): return list(item, allowsEmpty: allowsEmpty)
    case .mapping(let table): return members(of: table)
    case .entries(let what, let value, let allowsEmpty):
      return entries(of: what, value, allowsEmpty: allowsEmpty)
    case .perWord(let words):
      return [
        JSONMember("type", "object"), JSONMember("additionalProperties", .boolean(false)),
        JSONMember(
          "properties",
          .object(
            words.map { word in
              JSONMember(
                word.word,
                .object(
                  [JSONMember("description", .string(word.summary))] + members(of: word.value)))
            })),
      ]
    case .either(let schemas):
      return [JSONMember("anyOf", .array(schemas.map { .object(members(of: $0)) }))]
    }
  }

  // MARK: Scalars

  /// What a reader of YAML 1.2 makes of text that looks like a number or a boolean is text here.
  private var anyScalar: JSONValue { ["string", "number", "boolean"] }

  private func identifier(_ what: String) -> [JSONMember] {
    let form = [
      JSONMember("type", anyScalar), JSONMember("pattern", "^[a-z0-9]+([-_][a-z0-9]+)*$"),
      JSONMember("maxLength", number(IdentifierFault.limit)),
    ]
    // The standard names are offered; a project's catalogs may add others.
    let known = standardNames(of: what)
    guard !known.isEmpty else { return form }
    let standard = known.map { constant(word: $0.0, summary: $0.1) }
    return [JSONMember("anyOf", .array(standard + [.object(form)]))]
  }

  private func standardNames(of what: String) -> [(String, String)] {
    switch what {
    case "a feature": features
    case "a permission": permissions
    default: []
    }
  }

  private func integer(_ range: ClosedRange<Int>) -> [JSONMember] {
    [
      JSONMember("type", "integer"), JSONMember("minimum", number(range.lowerBound)),
      JSONMember("maximum", number(range.upperBound)),
    ]
  }

  private func duration(_ range: ClosedRange<Int>) -> [JSONMember] {
    let sign = range.lowerBound < 0 ? "-?" : ""
    let text = JSONValue.object([
      JSONMember("type", "string"),
      JSONMember("pattern", .string("^\(sign)(0|[1-9][0-9]{0,8})[smh]$")),
    ])
    return [JSONMember("anyOf", [.object(integer(range)), text])]
  }

  private func constant(word: String, summary: String) -> JSONValue {
    ["const": .string(word), "description": .string(summary)]
  }

  // MARK: Collections

  private func list(_ item: Schema, allowsEmpty: Bool) -> [JSONMember] {
    // Mappings may repeat: two tests may ask the same.
    let isUnique = if case .mapping = item { false } else { true }
    return [JSONMember("type", "array"), JSONMember("items", .object(members(of: item)))]
      + (allowsEmpty ? [] : [JSONMember("minItems", number(1))])
      + (isUnique ? [JSONMember("uniqueItems", .boolean(true))] : [])
  }

  private func entries(of what: String, _ value: Schema, allowsEmpty: Bool) -> [JSONMember] {
    let known = standardNames(of: what).map { name, title in
      JSONMember(
        name, .object([JSONMember("description", .string(title))] + members(of: value)))
    }
    return [JSONMember("type", "object")]
      + (known.isEmpty ? [] : [JSONMember("properties", .object(known))])
      + [
        JSONMember(
          "propertyNames",
          [
            "pattern": "^[a-z0-9]+([-_][a-z0-9]+)*$",
            "maxLength": number(IdentifierFault.limit),
          ]),
        JSONMember("additionalProperties", .object(members(of: value))),
      ] + (allowsEmpty ? [] : [JSONMember("minProperties", number(1))])
  }

  private func number(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }

  private func title(_ name: String) -> String {
    let words = name.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
