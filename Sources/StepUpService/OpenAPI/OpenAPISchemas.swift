import StepUpEngine
import StepUpJSON

/// What requests and answers consist of.
enum OpenAPISchemas {
  static var all: [JSONMember] { names + requests + batches + decisions + results }

  static let text: JSONValue = ["type": "string"]

  /// An object with members, some of which it must have.
  static func object(
    _ required: [String], _ members: KeyValuePairs<String, JSONValue>
  ) -> JSONValue {
    let properties = JSONValue.object(members.map { JSONMember($0.key, $0.value) })
    let schema: JSONValue = ["type": "object", "properties": properties]
    return schema.requiring(required)
  }

  static func list(of item: JSONValue) -> JSONValue { ["type": "array", "items": item] }

  /// One of the words of a vocabulary.
  static func words<Words: Vocabulary>(_ words: Words.Type) -> JSONValue {
    ["type": "string", "enum": .array(words.allCases.map { .string($0.name) })]
  }

  static func constant(_ word: String) -> JSONValue { ["const": .string(word)] }

  static func integer(from minimum: Int, to maximum: Int? = nil) -> JSONValue {
    let bounds = [("minimum", minimum), ("maximum", maximum)].compactMap { name, bound in
      bound.map { JSONMember(name, .number(JSONNumber($0))) }
    }
    return .object([JSONMember("type", "integer")] + bounds)
  }
}

extension JSONValue {
  /// The schema of an object that must have some members besides.
  func requiring(_ names: [String]) -> JSONValue {
    guard case .object(let members) = self, !names.isEmpty else { return self }
    return .object(members + [JSONMember("required", .array(names.map { .string($0) }))])
  }
}
