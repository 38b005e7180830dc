import StepUpCompiler
import StepUpEngine

/// The decision table as it is written, row by row over plain values: slow, and easy to check
/// against the language's page.
struct ReferenceInterpreter {
  let contents: BundleContents

  struct Answer: Equatable {
    var outcome: String
    var reason: String
    var methods: [Method]?
    var fallback: [Method]?
    var attemptsRemaining: Int?
    var modeDuration: Int?
    var expiresAt: Int64?
    var obligations: [String]?
    var permission: String?
    var requiredLevel: Level?
  }

  private static func deny(_ reason: String) -> Answer { Answer(outcome: "deny", reason: reason) }

  func answer(
    institution id: String, action name: String, customer: Customer, channel: Channel, time: Int64
  ) -> Answer {
    guard let institution = contents.institutions.first(where: { $0.id == id }) else {
      return Self.deny("unknown_institution")
    }
    let isStaffAction = contents.staffActions.contains { $0.name == name }
    guard let index = contents.features.firstIndex(where: { $0.name == name }) else {
      return Self.deny(isStaffAction ? "wrong_subject_type" : "unknown_action")
    }
    let segment = Segments(customer.segment)
    if institution.segments.isDisjoint(with: segment) { return Self.deny("segment_not_served") }
    if contents.features[index].segments.isDisjoint(with: segment) {
      return Self.deny("not_offered_to_segment")
    }
    guard let elevated = institution.elevated.first(where: { $0.feature == index }),
      !elevated.segments.isDisjoint(with: segment)
    else { return Answer(outcome: "permit", reason: "elevation_not_required") }
    let challenge = challenge(institution, elevated.window, customer, channel)
    guard let elevation = customer.elevation else { return challenge("elevation_required") }
    let selected = elevation.methodSelectedAt.microseconds
    let end = selected + Int64(elevated.window) * 1_000_000
    if selected > time { return challenge("elevation_in_future") }
    if time >= end { return challenge("elevation_expired") }
    if !elevation.verified { return challenge("verification_pending") }
    return Answer(outcome: "permit", reason: "elevated", expiresAt: end)
  }

  private func challenge(
    _ institution: BundleContents.Institution, _ window: Int, _ customer: Customer,
    _ channel: Channel
  ) -> (String) -> Answer {
    func usable(_ methods: MethodList) -> [Method] {
      methods.filter { method in
        switch method {
        case .sms: customer.devices.contains(.mobilePhone)
        case .voice: customer.devices.contains(.landline)
        case .email: customer.devices.contains(.email)
        case .app: customer.devices.contains(.app)
        case .biometric: false
        }
      }
    }
    return { reason in
      var methods = usable(institution.methods)
      if channel == .mobile, case .enabled(let allowed) = institution.biometrics,
        case .enrolled(let failed) = customer.biometrics
      {
        let fallback = usable(institution.fallback)
        if !fallback.isEmpty { methods = fallback }
        if Int(failed) < allowed {
          return Answer(
            outcome: "elevate", reason: reason, methods: [.biometric], fallback: methods,
            attemptsRemaining: allowed - Int(failed), modeDuration: window)
        }
      }
      if methods.isEmpty { return Self.deny("no_second_factor") }
      return Answer(outcome: "elevate", reason: reason, methods: methods, modeDuration: window)
    }
  }

  func answer(
    institution id: String, action name: String, roles: [String], request: StaffRequest
  ) -> Answer {
    guard let institution = contents.institutions.first(where: { $0.id == id }) else {
      return Self.deny("unknown_institution")
    }
    let isFeature = contents.features.contains { $0.name == name }
    guard let action = contents.staffActions.first(where: { $0.name == name }) else {
      return Self.deny(isFeature ? "wrong_subject_type" : "unknown_action")
    }
    let known = institution.roles.filter { roles.contains($0.name) }
    guard let highest = known.map(\.level).max() else { return Self.deny("unknown_role") }
    var answer = Self.deny("missing_permission")
    answer.permission = contents.permissions[action.permission]
    if !known.contains(where: { $0.permissions.contains(action.permission) }) { return answer }
    if !action.environments.contains(request.environment) {
      return Self.deny("not_available_in_environment")
    }
    let required = request.target == .customer ? action.customerLevel : action.staffLevel
    guard let required else { return Self.deny("target_not_allowed") }
    if highest == .staff, required == .admin {
      answer = Self.deny("insufficient_level")
      answer.requiredLevel = required
      return answer
    }
    if let devices = action.devices {
      guard let device = request.device, devices.contains(device) else {
        return Self.deny("device_not_applicable")
      }
    }
    return Answer(
      outcome: "permit", reason: "permission_granted", obligations: action.obligations)
  }
}
