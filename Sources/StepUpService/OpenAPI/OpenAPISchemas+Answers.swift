import StepUpEngine
import StepUpJSON

extension OpenAPISchemas {
  static var decisions: [JSONMember] {
    let methods = list(of: words(Method.self))
    let challenge = object(
      ["methods", "mode_duration"],
      [
        "methods": methods, "fallback": methods, "attempts_remaining": integer(from: 0),
        "mode_duration": integer(from: 0),
      ])
    let digest: JSONValue = ["type": "string", "pattern": "^sha256:[0-9a-f]{64}$"]
    let context = object(
      ["outcome", "reason", "policy"],
      [
        "outcome": words(Outcome.self), "reason": words(Reason.self),
        "reason_user": object(["en"], ["en": text]), "challenge": challenge,
        "expires_at": schema("Time"), "obligations": list(of: object(["id"], ["id": text])),
        "permission": text, "required_level": words(Level.self), "acr_values": text,
        "max_age": integer(from: 0), "www_authenticate": text,
        "policy": object(["institution", "digest"], ["institution": text, "digest": digest]),
      ])
    let fault = object(["status", "message"], ["status": integer(from: 400), "message": text])
    let refusal = object(
      ["path", "message"], ["path": ["type": "string", "pattern": "^\\$"], "message": text])
    let item: JSONValue = ["anyOf": [schema("Decision"), schema("ItemFault")]]
    return [
      JSONMember("Decision", decision(["type": "boolean"], context)),
      JSONMember(
        "ItemFault", decision(["const": .boolean(false)], object(["error"], ["error": fault]))),
      JSONMember(
        "EvaluationsResponse",
        ["anyOf": [schema("Decision"), object(["evaluations"], ["evaluations": list(of: item)])]]),
      JSONMember("Refusal", object(["error"], ["error": refusal])),
    ]
  }

  private static func decision(_ value: JSONValue, _ context: JSONValue) -> JSONValue {
    object(["decision", "context"], ["decision": value, "context": context])
  }

  static var results: [JSONMember] {
    func results(_ item: JSONValue) -> JSONValue {
      object(["results"], ["results": list(of: item)])
    }
    let feature = object(
      ["action", "segments"],
      [
        "action": text, "segments": list(of: words(Segment.self)),
        "status": ["const": .number(JSONNumber(401))], "acr_values": text,
        "max_age": integer(from: 0), "www_authenticate": text,
      ])
    let features = object(
      ["institution", "features"], ["institution": text, "features": list(of: feature)])
    let uri: JSONValue = ["type": "string", "format": "uri"]
    let policy = object(["digest"], ["digest": text])
    return [
      JSONMember("Entities", results(object(["type", "id"], ["type": text, "id": text]))),
      JSONMember("Actions", results(schema("Action"))),
      JSONMember(
        "Metadata",
        object(
          ["policy_decision_point", "access_evaluation_endpoint"],
          [
            "policy_decision_point": uri, "access_evaluation_endpoint": uri,
            "access_evaluations_endpoint": uri, "search_subject_endpoint": uri,
            "search_resource_endpoint": uri, "search_action_endpoint": uri,
          ])),
      JSONMember("Guidance", ["anyOf": [feature, features]]),
      JSONMember(
        "Readiness",
        object(
          ["status", "policy"],
          [
            "status": ["enum": ["ready", "stale"]], "policy": policy,
            "last_failure": ["type": "object"],
          ])),
    ]
  }
}
