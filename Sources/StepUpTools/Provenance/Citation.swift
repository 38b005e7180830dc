package import StepUpDiagnostics
package import StepUpJSON
package import StepUpLanguage

/// Words of a policy file, as they are quoted when a value is traced back to them.
package struct Citation: Hashable, Sendable {
  /// What sort of document they stand in, and its id.
  package let kind: Kind
  package let document: String
  package let path: String
  package let start: Position
  package let end: Position
  /// The line they stand on, without its indentation and comment; a long line is cut.
  package let line: String
}

extension Citation {
  /// `institutions/harbor-federal.yaml:18`.
  package var place: String { "\(path):\(start.line)" }

  /// `institutions/harbor-federal.yaml:18:7`.
  package var position: String { "\(place):\(start.column)" }

  /// The place as reports write it: `file` and `range`.
  package var members: [JSONMember] {
    [
      JSONMember("file", .string(path)),
      JSONMember("range", ["start": start.json, "end": end.json]),
    ]
  }
}

extension Position {
  fileprivate var json: JSONValue {
    [
      "line": .number(JSONNumber(line)), "column": .number(JSONNumber(column)),
      "offset": .number(JSONNumber(offset)),
    ]
  }
}
