import HTTPTypes
package import Hummingbird
import Logging
import NIOCore
import StepUpCompiler
import StepUpEngine
import StepUpJSON
import StepUpWire

/// Answers requests: finds out what is asked and by whom, and writes what the answer is.
package struct ServiceResponder: HTTPResponder {
  package typealias Context = ServiceContext

  private let decisions: DecisionPoint
  private let policies: CurrentPolicies
  private let authenticator: Authenticator
  private let publicURL: PublicURL?
  private let stalenessLimit: Duration?
  private let clock = ContinuousClock()

  init(
    _ configuration: ServiceConfiguration, decisions: DecisionPoint, policies: CurrentPolicies,
    authenticator: Authenticator
  ) {
    self.decisions = decisions
    self.policies = policies
    self.authenticator = authenticator
    publicURL = configuration.publicURL
    stalenessLimit = configuration.policies.stalenessLimit
  }

  package func respond(to request: Request, context: ServiceContext) async throws -> Response {
    let started = clock.now
    let endpoint = Endpoint(request.head.path ?? "", base: publicURL?.path ?? "")
    var response: Response
    do {
      response = try await answer(request, endpoint)
    } catch let refusal as Refusal {
      response = Response(refusal)
    }
    if request.method == .head { response = response.createHeadResponse() }
    if let id = request.headers[.requestID] { response.headers[.requestID] = id }
    let duration = clock.now - started
    decisions.metrics.count(endpoint?.kind, status: response.status.code, duration: duration)
    context.logger.debug(
      "answered",
      metadata: .ofRequest(request, endpoint, status: response.status.code, duration: duration))
    return response
  }

  private func answer(_ request: Request, _ endpoint: Endpoint?) async throws -> Response {
    guard let endpoint else { throw Refusal.unknownAddress }
    guard endpoint.methods.contains(request.method) else {
      throw Refusal.wrongMethod(endpoint.methods)
    }
    let now = Instant.now
    switch endpoint.kind {
    case .live: return .json(#"{"status":"live"}"#.utf8)
    case .openAPI: return .json(OpenAPIDocument.text.utf8)
    case .ready: return readiness(at: now)
    case .metadata: return .json(try metadata(endpoint.tenant))
    default: break
    }

    let caller = try await authenticator.caller(authorization: request.headers[.authorization])
    if endpoint.kind == .metrics {
      guard caller.scope == .everyInstitution else { throw Refusal.forbidden }
      return .text(decisions.metrics.text(policies.present, at: now))
    }
    let inquiry = try inquiry(request, endpoint, caller, at: now)
    guard endpoint.takesBody else {
      return .json(try decisions.guidance(feature: endpoint.feature, inquiry))
    }
    let body = try await request.jsonBody()
    return .json(try decisions.answer(endpoint.kind, body, inquiry))
  }

  /// What is known of a request before its body is read.
  private func inquiry(
    _ request: Request, _ endpoint: Endpoint, _ caller: Caller, at now: Instant
  ) throws(Refusal) -> Inquiry {
    let present = policies.present
    guard !present.isStale(stalenessLimit, at: now) else { throw .stalePolicies }
    if let tenant = endpoint.tenant {
      guard caller.mayAsk(about: tenant) else { throw .forbidden }
      guard present.answering.bundle.policy(for: tenant) != nil else { throw .unknownInstitution }
    }
    return Inquiry(
      caller: caller, tenant: endpoint.tenant, answering: present.answering, now: now,
      requestID: request.loggedID,
      trace: request.headers[.traceParent].flatMap { TraceContext(traceparent: $0) })
  }

  private func metadata(_ tenant: String?) throws(Refusal) -> [UInt8] {
    guard let publicURL else { throw .unknownAddress }
    if let tenant, policies.present.answering.bundle.policy(for: tenant) == nil {
      throw .unknownInstitution
    }
    return Metadata(publicURL, tenant: tenant).bytes
  }

  /// Whether the service has policies that it may answer from.
  private func readiness(at now: Instant) -> Response {
    let present = policies.present
    let isStale = present.isStale(stalenessLimit, at: now)
    return .json(
      present.readiness(isStale: isStale, at: now),
      status: isStale ? .serviceUnavailable : .ok)
  }
}

extension DecisionPoint {
  /// Answers a question of the Authorization API.
  fileprivate func answer(
    _ kind: Endpoint.Kind, _ body: [UInt8], _ inquiry: Inquiry
  ) throws(Refusal) -> [UInt8] {
    let request = try valid { () throws(JSONFault) in
      let request = RequestField(try JSONReader.document(body))
      try request.requireObject()
      return request
    }
    switch kind {
    case .evaluation: return try evaluation(request, inquiry)
    case .evaluations: return try evaluations(request, inquiry)
    case .subjectSearch: return try subjectSearch(request, inquiry)
    case .resourceSearch: return try resourceSearch(request, inquiry)
    case .actionSearch: return try actionSearch(request, inquiry)
    case .metadata, .stepUp, .live, .ready, .metrics, .openAPI:
      preconditionFailure("an endpoint that takes a body")
    }
  }
}
