package import StepUpEngine
package import StepUpJSON

extension DecisionResponse {
  /// The response as the AuthZEN evaluation API gives it; members that do not apply are absent.
  package var json: JSONValue {
    var context = [
      JSONMember("outcome", .string(outcome.name)), JSONMember("reason", .string(reason.name)),
    ]
    if let userMessage {
      context.append(JSONMember("reason_user", ["en": .string(userMessage)]))
    }
    if let challenge { context.append(JSONMember("challenge", challenge.json)) }
    if let expiresAt { context.append(JSONMember("expires_at", .string(expiresAt.rfc3339))) }
    if let obligations {
      let items = obligations.map { id -> JSONValue in ["id": .string(id)] }
      context.append(JSONMember("obligations", .array(items)))
    }
    if let permission { context.append(JSONMember("permission", .string(permission))) }
    if let requiredLevel {
      context.append(JSONMember("required_level", .string(requiredLevel.name)))
    }
    let policy: JSONValue = ["institution": .string(institution), "digest": .string(digest)]
    context.append(JSONMember("policy", policy))
    return ["decision": .boolean(outcome == .permit), "context": .object(context)]
  }
}

extension Challenge {
  /// The challenge as a decision carries it.
  package var json: JSONValue {
    var members = [JSONMember("methods", methods.json)]
    if let biometric {
      members.append(JSONMember("fallback", biometric.fallback.json))
      members.append(
        JSONMember("attempts_remaining", .number(JSONNumber(biometric.attemptsRemaining))))
    }
    members.append(JSONMember("mode_duration", .number(JSONNumber(modeDuration))))
    return .object(members)
  }
}

extension MethodList {
  fileprivate var json: JSONValue { .array(map { .string($0.name) }) }
}
