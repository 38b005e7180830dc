import StepUpEngine
import Testing

/// Random projects and requests are worth comparing only when they reach everything.
@Suite struct RandomCoverageTests {
  private static let answers: [ReferenceAnswer] = (0..<20).flatMap { number in
    let seed = Dice.usualSeed &+ UInt64(number)
    let interpreter = ReferenceInterpreter(RandomProject(seed: seed).project)
    var requests = RandomRequest(interpreter, seed: seed)
    return (0..<1000).map { _ in
      interpreter.answer(requests.next(), now: RandomRequest.now)
    }
  }

  @Test(arguments: Reason.allCases)
  func `random requests reach every reason`(_ reason: Reason) {
    let isReached = Self.answers.contains {
      if case .decision(let decision) = $0 { decision.reason == reason.name } else { false }
    }
    #expect(isReached)
  }

  @Test(arguments: [
    "$", "$.subject", "$.action.name", "$.context.time", "$.context.elevation.verified",
    "$.subject.properties.segment", "$.subject.properties.roles[0]", "$.resource.type",
    "$.resource.properties.device.type", "$.subject.properties.failed_biometric_attempts",
  ])
  func `random requests are invalid at every kind of place`(_ path: String) {
    let isReached = Self.answers.contains(.invalid(path))
    #expect(isReached)
  }

  @Test func `random requests are challenged in every way`() {
    let challenges = Self.answers.compactMap { answer -> ReferenceChallenge? in
      if case .decision(let decision) = answer { decision.challenge } else { nil }
    }
    let hasEmptyFallback = challenges.contains { $0.fallback?.isEmpty == true }
    let hasLastAttempt = challenges.contains { $0.attemptsRemaining == 1 }
    let wordings = Set(challenges.map(\.methods)).count
    let windows = Set(challenges.map(\.modeDuration)).count
    #expect(hasEmptyFallback && hasLastAttempt)
    #expect(wordings > 30)
    #expect(windows > 8)
  }

  @Test func `random institutions break the language in every way they can`() {
    var found: Set<String> = []
    for number in 0..<30 {
      let random = RandomProject(seed: Dice.usualSeed &+ UInt64(number))
      for institution in random.faulty {
        let policy = ReferencePolicy(institution, in: random.project)
        found.formUnion(policy.faults(in: random.project).keys)
      }
    }
    #expect(
      found == [
        "biometrics-not-entitled", "fallback-not-offered",
        "feature-duration-exceeds-mode-duration", "role-level-escalation", "weakens-baseline",
      ])
  }
}
