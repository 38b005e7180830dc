package import StepUpJSON
package import StepUpLanguage

/// The JSON Schema (draft 2020-12) of a kind of document, made from the table of keys that the
/// compiler reads by.
///
/// It describes the YAML 1.2 core reading, which is what editors have: a name may look like a number.
package func jsonSchema(of kind: Kind) -> JSONValue {
  let writer = JSONSchemaWriter()
  return .object(
    writer.heading("stepup:schema:\(kind.rawValue):1", title: "StepUp \(kind.rawValue)")
      + writer.members(of: table(of: kind)))
}

/// One JSON Schema that covers every kind of document.
package func jsonSchemaOfEveryKind() -> JSONValue {
  let writer = JSONSchemaWriter()
  let kinds = Kind.allCases
  let branches = kinds.map { kind -> JSONValue in
    [
      "if": ["properties": ["kind": ["const": .string(kind.rawValue)]], "required": ["kind"]],
      "then": ["$ref": .string("#/$defs/\(kind.rawValue)")],
    ]
  }
  let kind: JSONValue = [
    "description": "What sort of file this is.", "enum": .array(kinds.map { .string($0.rawValue) }),
  ]
  return .object(
    writer.heading("stepup:schema:1", title: "StepUp policy file") + [
      JSONMember("type", "object"), JSONMember("properties", ["kind": kind]),
      JSONMember("required", ["kind"]), JSONMember("allOf", .array(branches)),
      JSONMember(
        "$defs",
        .object(kinds.map { JSONMember($0.rawValue, .object(writer.members(of: table(of: $0)))) })),
    ])
}
