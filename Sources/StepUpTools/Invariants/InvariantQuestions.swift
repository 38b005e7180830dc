import StepUpEngine
import StepUpLanguage
import StepUpWire

/// The questions of an institution's question space that an invariant is about.
struct InvariantQuestions {
  private let invariant: Invariant
  private let policy: Policy
  private let bundle: PolicyBundle

  init(_ invariant: Invariant, to policy: Policy) {
    self.invariant = invariant
    self.policy = policy
    bundle = policy.bundle
  }

  /// Hands over each question with its answer.
  ///
  /// - Complexity: O(questions).
  func ask(_ answered: (_ action: String, EvaluationRequest.Question, Decision) -> Void) {
    switch invariant.subject.value {
    case .customer(let segments): askCustomers(segments, answered)
    case .staff(let levels): askStaff(levels, answered)
    case nil:
      askCustomers(.absent, answered)
      askStaff(.absent, answered)
    }
  }

  private func askCustomers(
    _ segments: Setting<Items<StepUpLanguage.Segment>>,
    _ answered: (String, EvaluationRequest.Question, Decision) -> Void
  ) {
    let space = CustomerSpace(
      of: [policy], channels: words(invariant.channel) ?? [.web, .mobile])
    for feature in bundle.features {
      let name = bundle.name(of: feature).string
      if !isMeant(name) { continue }
      let requirement = policy.requirement(for: feature)
      for segment in words(segments) ?? StepUpEngine.Segment.allCases {
        let window = requirement.flatMap {
          $0.segments.contains(segment) ? $0.modeDuration : nil
        }
        space.ask(segment, windows: window.map { [$0] } ?? []) { customer, channel in
          answered(
            name, .customer(customer, channel: channel, time: CustomerSpace.moment),
            policy.decide(feature, for: customer, channel: channel, at: CustomerSpace.moment))
        }
      }
    }
  }

  private func askStaff(
    _ levels: Setting<Items<StepUpLanguage.Level>>,
    _ answered: (String, EvaluationRequest.Question, Decision) -> Void
  ) {
    let roles = StaffRoles(policy)
    let levels = words(levels) ?? StepUpEngine.Level.allCases
    for action in bundle.staffActions {
      let name = bundle.name(of: action).string
      if !isMeant(name) { continue }
      let conditions = bundle.conditions(of: action)
      let space = StaffSpace(
        of: [roles], permissions: [conditions.permission],
        asksForDevice: conditions.devices != nil)
      for set in space.roleSets {
        guard let highest = set.level, levels.contains(highest) else { continue }
        let held = roles.known(set.names)
        for request in space.requests where isMeant(request) {
          answered(
            name, .staff(roles: set.names, request),
            policy.decide(action, roles: held, request: request))
        }
      }
    }
  }

  private func isMeant(_ action: String) -> Bool {
    invariant.action.value?.values.contains { $0.text == action } ?? true
  }

  private func isMeant(_ request: StaffRequest) -> Bool {
    let environments = words(invariant.environment) ?? StepUpEngine.DeploymentEnvironment.allCases
    let targets = words(invariant.target) ?? StepUpEngine.TargetKind.allCases
    guard environments.contains(request.environment), targets.contains(request.target) else {
      return false
    }
    guard let devices: [StepUpEngine.DeviceKind] = words(invariant.device) else { return true }
    return request.device.map(devices.contains) ?? false
  }

  /// The engine's words for those of the language, which spells them alike; nothing when the key is
  /// not there.
  private func words<Word: StepUpLanguage.Word, Value: Vocabulary>(
    _ setting: Setting<Items<Word>>
  ) -> [Value]? {
    setting.value?.values.compactMap { Value(named: $0.rawValue) }
  }
}

extension AskedRoles {
  /// The highest level of the roles, by the one policy that is asked.
  fileprivate var level: StepUpEngine.Level? {
    classes.compactMap { $0.standings.first??.level }.max()
  }
}
