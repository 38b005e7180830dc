package import StepUpJSON

extension ReasonChain {
  /// For programs: `passed`, `deciding`, `challenge` and `grounds`.
  package var json: JSONValue {
    [
      "passed": .array(passed.map { $0.json("row") }), "deciding": deciding.json("row"),
      "challenge": .array(challenge.map { $0.json("rule") }),
      "grounds": .array(grounds.map(\.json)),
    ]
  }
}

extension ReasonStep {
  fileprivate func json(_ counted: String) -> JSONValue {
    [
      counted: .number(JSONNumber(number)), "words": .string(words),
      "grounds": .array(grounds.map(\.json)),
    ]
  }
}

extension Ground {
  fileprivate var json: JSONValue {
    ["what": .string(what), "source": provenance.json]
  }
}
