import StepUpJSON

extension Endpoint.Kind {
  /// The addresses of the endpoint, each with what it takes and gives.
  var pathItems: [JSONMember] {
    paths.map { path in
      let method = Endpoint.takesBody(self) ? "post" : "get"
      return JSONMember(path, .object([JSONMember(method, operation(at: path))]))
    }
  }

  /// The addresses, with the names of their parts in braces.
  private var paths: [String] {
    let tenant = "/institutions/{institution}"
    func withTenants(_ path: String) -> [String] { [path, tenant + path] }
    return switch self {
    case .evaluation: withTenants("/access/v1/evaluation")
    case .evaluations: withTenants("/access/v1/evaluations")
    case .subjectSearch: withTenants("/access/v1/search/subject")
    case .resourceSearch: withTenants("/access/v1/search/resource")
    case .actionSearch: withTenants("/access/v1/search/action")
    case .metadata: [Endpoint.wellKnown, Endpoint.wellKnown + tenant]
    case .stepUp: [tenant + "/step-up", tenant + "/step-up/{feature}"]
    case .live: ["/livez"]
    case .ready: ["/readyz"]
    case .metrics: ["/metrics"]
    case .openAPI: ["/openapi.json"]
    }
  }

  private var summary: String {
    switch self {
    case .evaluation: "Decides one question."
    case .evaluations: "Decides many questions from one version of the policies, in order."
    case .subjectSearch: "Lists the roles of which each alone may do something."
    case .resourceSearch: "Lists the kinds of users that something may be done to."
    case .actionSearch: "Lists what somebody may do now, without a step-up."
    case .metadata: "Says where the questions are asked; not there without a public URL."
    case .stepUp: "Says how a resource server asks for a step-up, as RFC 9470 has it."
    case .live: "Says that the process answers."
    case .ready: "Says from which policies the service answers, and how old they are."
    case .metrics: "Counts, for Prometheus."
    case .openAPI: "This document."
    }
  }

  private func operation(at path: String) -> JSONValue {
    let parts = ["institution", "feature"].filter { path.contains("{\($0)}") }
    let id = rawValue + parts.map { "_of_" + $0 }.joined()
    var members = [
      JSONMember("operationId", .string(id)), JSONMember("summary", .string(summary)),
      JSONMember("parameters", .array(parts.map(Self.parameter) + [Self.requestID])),
    ]
    if Endpoint.takesBody(self) {
      let body: JSONValue = [
        "required": .boolean(true),
        "content": [
          "application/json": ["schema": schema(requestSchema(isTenant: !parts.isEmpty))]
        ],
      ]
      members.append(JSONMember("requestBody", body))
    }
    let answers = [JSONMember("200", answer)] + refusals(isTenant: !parts.isEmpty)
    members.append(JSONMember("responses", .object(answers)))
    return .object(members)
  }

  private static func parameter(_ name: String) -> JSONValue {
    [
      "name": .string(name), "in": "path", "required": .boolean(true), "schema": schema("ID"),
      "example": .string(name == "feature" ? "wires" : "harbor-federal"),
    ]
  }

  private static let requestID: JSONValue = [
    "name": "X-Request-ID", "in": "header", "description": "Comes back with the answer.",
    "schema": ["type": "string"],
  ]

  private func requestSchema(isTenant: Bool) -> String {
    let name =
      switch self {
      case .evaluations: "EvaluationsRequest"
      case .subjectSearch: "SubjectSearchRequest"
      case .resourceSearch: "ResourceSearchRequest"
      case .actionSearch: "ActionSearchRequest"
      default: "EvaluationRequest"
      }
    return isTenant ? "Tenant" + name : name
  }

  private var answer: JSONValue {
    let (type, schema): (String, JSONValue) =
      switch self {
      case .evaluation: ("application/json", StepUpService.schema("Decision"))
      case .evaluations: ("application/json", StepUpService.schema("EvaluationsResponse"))
      case .subjectSearch, .resourceSearch: ("application/json", StepUpService.schema("Entities"))
      case .actionSearch: ("application/json", StepUpService.schema("Actions"))
      case .metadata: ("application/json", StepUpService.schema("Metadata"))
      case .stepUp: ("application/json", StepUpService.schema("Guidance"))
      case .ready: ("application/json", StepUpService.schema("Readiness"))
      case .live, .openAPI: ("application/json", ["type": "object"])
      case .metrics: ("text/plain", ["type": "string"])
      }
    return [
      "description": "The answer.", "content": .object([JSONMember(type, ["schema": schema])]),
    ]
  }
}

extension Endpoint.Kind {
  /// Why there may be no answer, each with the name of its response in the document.
  static let refusals: [(status: String, name: String, response: JSONValue)] = [
    ("400", "Invalid", refusal("The request is not what it has to be.")),
    ("401", "Unauthenticated", refusal("The caller has not shown who they are.")),
    ("403", "Forbidden", refusal("The caller may not ask that.")),
    ("404", "NotFound", refusal("There is nothing at this address.")),
    ("413", "TooLarge", refusal("The body has more than \(RequestLimits.bodyBytes) bytes.")),
    ("503", "Stale", refusal("The policies were not confirmed for too long.")),
  ]

  private static func refusal(_ description: String) -> JSONValue {
    [
      "description": .string(description),
      "content": ["application/json": ["schema": schema("Refusal")]],
    ]
  }

  private func refusals(isTenant: Bool) -> [JSONMember] {
    let statuses: [String] =
      switch self {
      case .live, .openAPI: []
      case .ready: []
      case .metadata: ["404"]
      case .metrics: ["401", "403"]
      case .stepUp: ["401", "403", "404", "503"]
      default: ["400", "401", "403"] + (isTenant ? ["404"] : []) + ["413", "503"]
      }
    let refusals = Self.refusals.filter { statuses.contains($0.status) }.map {
      JSONMember($0.status, ["$ref": .string("#/components/responses/" + $0.name)])
    }
    return self == .ready ? [JSONMember("503", answer)] : refusals
  }
}
