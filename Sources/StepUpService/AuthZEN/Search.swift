import StepUpEngine
import StepUpJSON
import StepUpWire

/// A search as the policies see it.
struct Search {
  let institution: String
  private let parts: RequestParts
  private let clock: RequestClock
  private let bundle: PolicyBundle
  /// The policy of the institution; nil when nobody knows it.
  private let policy: Policy?
  private let subjectType: EvaluationRequest.SubjectType?

  init(_ parts: RequestParts, _ inquiry: Inquiry, _ clock: RequestClock) throws(JSONFault) {
    self.parts = parts
    self.clock = clock
    institution = try parts.institution(tenant: inquiry.tenant)
    bundle = inquiry.answering.bundle
    policy = bundle.policy(for: institution)
    subjectType = EvaluationRequest.SubjectType(
      named: try parts.subject.member("type").string())
  }

  /// The names of what the subject may do, in order.
  func actions() throws(JSONFault) -> [String] {
    guard let policy else { return [] }
    switch subjectType {
    case .customer:
      let question = try EvaluationRequest.Question(
        customer: parts.subject, context: parts.context, clock: clock)
      guard case .customer(let customer, let channel, let time) = question else { return [] }
      return bundle.features
        .filter { policy.decide($0, for: customer, channel: channel, at: time).isPermit }
        .map { bundle.name(of: $0).string }
    case .staff:
      guard try hasKnownTarget() else { return [] }
      let roles = try staffRoles(of: policy)
      let request = try staffRequest(asksForDevice: statesDevice)
      return bundle.staffActions
        .filter { policy.decide($0, roles: roles, request: request).isPermit }
        .map { bundle.name(of: $0).string }
    case nil: return []
    }
  }

  /// The roles of which each alone may do a staff action, in order.
  func roles() throws(JSONFault) -> [String] {
    guard let policy, subjectType == .staff, let action = try staffAction(),
      try hasKnownTarget()
    else { return [] }
    let request = try staffRequest(asksForDevice: statesDevice)
    return policy.roles
      .filter { policy.decide(action, roles: [$0], request: request).isPermit }
      .map { policy.name(of: $0).string }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The kind of user that is asked for, when a staff action may be done to it.
  func targets() throws(JSONFault) -> [TargetKind] {
    guard let policy, subjectType == .staff, let action = try staffAction(),
      try hasKnownTarget()
    else { return [] }
    let roles = try staffRoles(of: policy)
    let request = try staffRequest(asksForDevice: statesDevice)
    return policy.decide(action, roles: roles, request: request).isPermit ? [request.target] : []
  }

  private func staffAction() throws(JSONFault) -> StaffAction? {
    let name = try parts.action.member("name").string()
    guard case .staffAction(let action) = bundle.action(named: name) else { return nil }
    return action
  }

  private func hasKnownTarget() throws(JSONFault) -> Bool {
    TargetKind(named: try parts.resource.member("type").string()) != nil
  }

  /// Whether the resource states a device; an action that asks for one is not permitted without.
  private var statesDevice: Bool {
    parts.resource.member("properties").member("device").isPresent
  }

  private func staffRequest(asksForDevice: Bool) throws(JSONFault) -> StaffRequest {
    try StaffRequest(
      resource: parts.resource, context: parts.context, asksForDevice: asksForDevice, clock: clock)
  }

  /// The roles of the subject that the institution knows.
  private func staffRoles(of policy: Policy) throws(JSONFault) -> [Role] {
    let properties = parts.subject.member("properties")
    try properties.requireObject()
    return try properties.member("roles").roles().compactMap { policy.role(named: $0) }
  }
}

extension Decision {
  fileprivate var isPermit: Bool { outcome == .permit }
}
