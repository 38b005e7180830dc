import SeededRandom
import StepUpCompiler
import StepUpEngine
import StepUpWire
import Testing

/// The bundle answers as the decision table does.
@Suite struct ReferenceComparisonTests {
  @Test(arguments: 0..<500 as Range<UInt64>)
  func `a bundle answers random questions as the decision table does`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let contents = generator.contents()
    let bundle = try PolicyBundle(emit(contents))
    let reference = ReferenceInterpreter(contents: contents)
    for _ in 0..<100 {
      let institution = "bank-\(Int.random(in: 0...8, using: &generator))"
      let action = "action_\(Int.random(in: 0...11, using: &generator))"
      let customer = generator.customer()
      let channel = Channel.allCases.randomElement(using: &generator) ?? .web
      let time = generator.moment()
      let byNames = bundle.decide(
        institution: institution, action: action, customer: customer, channel: channel,
        at: Instant(microseconds: time))
      #expect(
        answer(byNames, bundle)
          == reference.answer(
            institution: institution, action: action, customer: customer, channel: channel,
            time: time), "seed \(seed): \(institution) \(action) \(customer) \(channel) \(time)")
      if let policy = bundle.policy(for: institution),
        case .feature(let feature) = bundle.action(named: action)
      {
        #expect(
          policy.decide(
            feature, for: customer, channel: channel, at: Instant(microseconds: time)) == byNames,
          "seed \(seed)")
      }
    }
    for _ in 0..<100 {
      let institution = "bank-\(Int.random(in: 0...8, using: &generator))"
      let action = "action_\(Int.random(in: 0...11, using: &generator))"
      let roles = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        "role-\(Int.random(in: 0...6, using: &generator))"
      }
      let request = generator.staffRequest()
      let byNames = bundle.decide(
        institution: institution, action: action, staffRoles: roles, request: request)
      #expect(
        answer(byNames, bundle)
          == reference.answer(
            institution: institution, action: action, roles: roles, request: request),
        "seed \(seed): \(institution) \(action) \(roles) \(request)")
      if let policy = bundle.policy(for: institution),
        case .staffAction(let staffAction) = bundle.action(named: action)
      {
        let handles = roles.compactMap { policy.role(named: $0) }
        #expect(
          policy.decide(staffAction, roles: handles, request: request) == byNames, "seed \(seed)")
      }
    }
  }

  private func answer(
    _ decision: Decision, _ bundle: PolicyBundle
  ) -> ReferenceInterpreter.Answer {
    let response = DecisionResponse(
      decision, institution: "", action: "", in: AnsweringBundle(bundle))
    return .init(
      outcome: response.outcome.name, reason: response.reason.name,
      methods: response.challenge.map { Array($0.methods) },
      fallback: response.challenge?.biometric.map { Array($0.fallback) },
      attemptsRemaining: response.challenge?.biometric?.attemptsRemaining,
      modeDuration: response.challenge?.modeDuration,
      expiresAt: response.expiresAt?.microseconds, obligations: response.obligations,
      permission: response.permission, requiredLevel: response.requiredLevel)
  }
}
