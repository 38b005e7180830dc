import StepUpEngine
import StepUpJSON
import StepUpWire

extension OpenAPISchemas {
  static var names: [JSONMember] {
    let phone = object(
      ["type", "number_type"],
      ["type": constant(DeviceKind.phone.name), "number_type": words(PhoneLine.self)])
    let others = DeviceKind.allCases.filter { $0 != .phone }.map { JSONValue.string($0.name) }
    return [
      JSONMember("ID", ["type": "string", "pattern": "^[a-z0-9]+([-_][a-z0-9]+)*$"]),
      JSONMember("Time", ["type": "string", "format": "date-time"]),
      JSONMember(
        "Elevation",
        object(
          ["method_selected_at", "verified"],
          ["method_selected_at": schema("Time"), "verified": ["type": "boolean"]])),
      JSONMember(
        "Device", ["oneOf": [phone, object(["type"], ["type": ["enum": .array(others)]])]]),
      JSONMember("Action", object(["name"], ["name": text])),
    ]
  }

  /// The questions, each as it is asked about any institution, and about the one that the address
  /// names.
  static var requests: [JSONMember] {
    let entity = object(
      ["type", "id"], ["type": text, "id": text, "properties": ["type": "object"]])
    let kind = object(["type"], ["type": text])
    let questions: KeyValuePairs<String, (subject: JSONValue, resource: JSONValue)> = [
      "EvaluationRequest": (subject, entity), "SubjectSearchRequest": (kind, entity),
      "ResourceSearchRequest": (subject, kind), "ActionSearchRequest": (subject, entity),
    ]
    return questions.flatMap { name, parts in
      let asksForActions = name == "ActionSearchRequest"
      let required = asksForActions ? ["subject", "resource"] : ["subject", "action", "resource"]
      func question(_ context: JSONValue, _ more: [String]) -> JSONValue {
        let (subject, resource) = parts
        let members: KeyValuePairs =
          asksForActions
          ? ["subject": subject, "resource": resource, "context": context]
          : [
            "subject": subject, "action": schema("Action"), "resource": resource,
            "context": context,
          ]
        return object(required + more, members)
      }
      return [
        JSONMember(name, question(schema("Context").requiring(["institution"]), ["context"])),
        JSONMember("Tenant" + name, question(schema("TenantContext"), [])),
      ]
    } + contexts
  }

  private static var contexts: [JSONMember] {
    func context(_ institution: JSONValue) -> JSONValue {
      object(
        [],
        [
          "institution": institution, "channel": words(Channel.self),
          "environment": words(DeploymentEnvironment.self), "time": schema("Time"),
          "elevation": schema("Elevation"),
        ])
    }
    // An address that names the institution is enough; another in the context is refused.
    return [
      JSONMember(
        "Context",
        context([
          "type": "string",
          "maxLength": .number(JSONNumber(QuestionLimits.institutionBytes)),
        ])),
      JSONMember("TenantContext", context(.boolean(false))),
    ]
  }

  static var batches: [JSONMember] {
    ["", "Tenant"].map { prefix in
      let items: JSONValue = [
        "type": "array", "minItems": .number(JSONNumber(1)),
        "maxItems": .number(JSONNumber(RequestLimits.batchItems)),
        // What an item lacks comes from the request around it, so neither requires anything.
        "items": ["type": "object"],
      ]
      let batch = object(
        ["evaluations"],
        [
          "evaluations": items,
          "options": object([], ["evaluations_semantic": words(EvaluationsSemantic.self)]),
        ])
      return JSONMember(
        prefix + "EvaluationsRequest", ["anyOf": [schema(prefix + "EvaluationRequest"), batch]])
    }
  }

  private static var subject: JSONValue {
    let customer = object(
      ["segment"],
      [
        "segment": words(Segment.self), "biometrics_enrolled": ["type": "boolean"],
        "failed_biometric_attempts": integer(from: 0, to: 1 << 53 - 1),
        "devices": list(of: schema("Device")),
      ])
    let roles: JSONValue = [
      "type": "array", "items": text, "maxItems": .number(JSONNumber(QuestionLimits.roles)),
    ]
    let staff = object(["roles"], ["roles": roles])
    return ["oneOf": [subject(.customer, customer), subject(.staff, staff)]]
  }

  private static func subject(
    _ type: EvaluationRequest.SubjectType, _ properties: JSONValue
  ) -> JSONValue {
    object(
      ["type", "id", "properties"],
      ["type": constant(type.name), "id": text, "properties": properties])
  }
}
