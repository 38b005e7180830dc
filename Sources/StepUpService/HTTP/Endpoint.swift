import HTTPTypes

/// What an address asks for.
struct Endpoint: Hashable {
  enum Kind: String, CaseIterable, Sendable {
    case evaluation, evaluations
    case subjectSearch = "subject_search"
    case resourceSearch = "resource_search"
    case actionSearch = "action_search"
    case metadata
    case stepUp = "step_up"
    case live, ready, metrics
    case openAPI = "openapi"
  }

  let kind: Kind
  /// The institution that the address names.
  var tenant: String?
  /// The feature that the address names.
  var feature: String?

  private init(_ kind: Kind, tenant: String? = nil, feature: String? = nil) {
    self.kind = kind
    self.tenant = tenant
    self.feature = feature
  }

  /// - Parameters:
  ///   - target: The path of a request, with or without a query.
  ///   - base: The path of the URL by which callers reach the service.
  init?(_ target: String, base: String) {
    if target == "/access/v1/evaluation" {
      self.init(.evaluation)
      return
    }
    let path = target.prefix { $0 != "?" }
    switch path {
    case "/livez": self.init(.live)
    case "/readyz": self.init(.ready)
    case "/metrics": self.init(.metrics)
    case "/openapi.json": self.init(.openAPI)
    default:
      if path.hasPrefix(Self.wellKnown) {
        self.init(wellKnown: path.dropFirst(Self.wellKnown.count), base: base)
      } else if let (tenant, rest) = Self.tenant(path) {
        self.init(tenant: tenant, rest)
      } else if let kind = Self.decisions[path] {
        self.init(kind)
      } else {
        return nil
      }
    }
  }

  /// The methods the endpoint answers.
  var methods: [HTTPRequest.Method] { takesBody ? [.post] : [.get, .head] }

  var takesBody: Bool { Self.takesBody(kind) }

  static func takesBody(_ kind: Kind) -> Bool {
    switch kind {
    case .evaluation, .evaluations, .subjectSearch, .resourceSearch, .actionSearch: true
    case .metadata, .stepUp, .live, .ready, .metrics, .openAPI: false
    }
  }

  static let wellKnown = "/.well-known/authzen-configuration"

  /// The questions of the Authorization API, by path.
  private static let decisions: [Substring: Kind] = [
    "/access/v1/evaluation": .evaluation, "/access/v1/evaluations": .evaluations,
    "/access/v1/search/subject": .subjectSearch, "/access/v1/search/resource": .resourceSearch,
    "/access/v1/search/action": .actionSearch,
  ]

  /// The institution a path starts with, and what follows.
  private static func tenant(_ path: Substring) -> (String, Substring)? {
    let prefix = "/institutions/"
    guard path.hasPrefix(prefix) else { return nil }
    let rest = path.dropFirst(prefix.count)
    let id = rest.prefix { $0 != "/" }
    return id.isEmpty ? nil : (String(id), rest.dropFirst(id.count))
  }

  /// What stands behind an institution: a question, or how to step up.
  private init?(tenant: String, _ rest: Substring) {
    let stepUp = "/step-up"
    if let kind = Self.decisions[rest] {
      self.init(kind, tenant: tenant)
    } else if rest == stepUp {
      self.init(.stepUp, tenant: tenant)
    } else if rest.hasPrefix(stepUp + "/"), !rest.dropFirst(stepUp.count + 1).contains("/") {
      self.init(.stepUp, tenant: tenant, feature: String(rest.dropFirst(stepUp.count + 1)))
    } else {
      return nil
    }
  }

  /// What stands behind the well-known prefix: the path of the public URL, which what stands before
  /// the service may have taken off, then an institution.
  private init?(wellKnown path: Substring, base: String) {
    let rest = path.hasPrefix(base) ? path.dropFirst(base.count) : path
    if rest.isEmpty {
      self.init(.metadata)
    } else if let (tenant, rest) = Self.tenant(rest), rest.isEmpty {
      self.init(.metadata, tenant: tenant)
    } else {
      return nil
    }
  }
}
