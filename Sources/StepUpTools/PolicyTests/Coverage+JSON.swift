package import StepUpJSON
import StepUpLanguage

extension Coverage {
  /// `{"percent": …, "asked": …, "total": …, "institutions": […]}`.
  package var json: JSONValue {
    [
      "percent": .number(JSONNumber(percent)), "asked": .number(JSONNumber(asked)),
      "total": .number(JSONNumber(total)), "institutions": .array(institutions.map(\.json)),
    ]
  }
}

extension InstitutionCoverage {
  fileprivate var json: JSONValue {
    let untested = untested.map { asking, actions -> JSONValue in
      let actions = JSONMember("actions", .array(actions.map { .string($0) }))
      return switch asking {
      case .segment(let segment):
        .object([JSONMember("segment", .string(segment.rawValue)), actions])
      case .role(let role): .object([JSONMember("role", .string(role)), actions])
      }
    }
    return [
      "id": .string(institution), "percent": .number(JSONNumber(percent)),
      "asked": .number(JSONNumber(asked)), "total": .number(JSONNumber(total)),
      "untested": .array(untested),
    ]
  }
}
