/// Decides requests by reading the language's tables from top to bottom.
struct ReferenceInterpreter: Sendable {
  let project: ProjectModel
  let policies: [String: ReferencePolicy]
  /// What each role of an institution effectively holds, worked out once.
  private let held: [String: [String: Set<String>]]

  init(_ project: ProjectModel) {
    self.project = project
    policies = Dictionary(
      uniqueKeysWithValues: project.institutions.map { ($0.id, ReferencePolicy($0, in: project)) })
    held = policies.mapValues { policy in
      Dictionary(
        uniqueKeysWithValues: policy.roles.keys.map {
          ($0, policy.permissions(of: $0, in: project))
        })
    }
  }

  /// - Parameter now: The moment for requests that state none, in microseconds since 1970.
  func answer(_ request: RequestModel, now: Int) -> ReferenceAnswer {
    do throws(InvalidRequest) {
      return .decision(try decision(request, now))
    } catch {
      return .invalid(error.path)
    }
  }

  private func decision(
    _ request: RequestModel, _ now: Int
  ) throws(InvalidRequest) -> ReferenceDecision {
    let root = RequestReader(path: "$", value: request)
    guard case .object = request else { throw InvalidRequest(path: root.path) }
    let subject = try root.object("subject")
    let action = try root.object("action")
    let context = try root.object("context")
    let institution = try context.text("institution")
    let name = try action.text("name")
    let type = try subject.word("type", ["customer", "staff"])

    guard let policy = policies[institution] else { return .deny("unknown_institution") }
    let feature = project.features.first { $0.id == name }
    let staffAction = project.staffActions.first { $0.id == name }
    if let feature {
      guard type == "customer" else { return .deny("wrong_subject_type") }
      let question = try CustomerQuestion(subject, context, now)
      return decide(feature, question, policy)
    }
    if let staffAction {
      guard type == "staff" else { return .deny("wrong_subject_type") }
      let question = try StaffQuestion(subject, root, context, staffAction, now)
      return decide(staffAction, question, policy)
    }
    return .deny("unknown_action")
  }

  private func decide(
    _ action: StaffActionModel, _ question: StaffQuestion, _ policy: ReferencePolicy
  ) -> ReferenceDecision {
    let known = question.roles.filter { policy.roles[$0] != nil }
    if known.isEmpty { return .deny("unknown_role") }
    if !known.contains(where: { held[policy.id]?[$0]?.contains(action.permission) == true }) {
      var decision = ReferenceDecision.deny("missing_permission")
      decision.permission = action.permission
      return decision
    }
    if let environments = action.environments, !environments.contains(question.environment) {
      return .deny("not_available_in_environment")
    }
    let needed = question.target == "customer" ? action.customerLevel : action.staffLevel
    guard let needed else { return .deny("target_not_allowed") }
    if needed == "admin", !known.contains(where: { policy.level(of: $0) == "admin" }) {
      var decision = ReferenceDecision.deny("insufficient_level")
      decision.requiredLevel = "admin"
      return decision
    }
    if let devices = action.devices, let device = question.device, !devices.contains(device) {
      return .deny("device_not_applicable")
    }
    var obligations = action.obligations ?? []
    if action.risk == "very_high" {
      obligations.removeAll { $0 == "verify_identity" }
      obligations.insert("verify_identity", at: 0)
    }
    return ReferenceDecision(
      outcome: "permit", reason: "permission_granted", obligations: obligations)
  }
}
