extension ReferenceInterpreter {
  func decide(
    _ feature: FeatureModel, _ question: CustomerQuestion, _ policy: ReferencePolicy
  ) -> ReferenceDecision {
    if !policy.segments.contains(question.segment) { return .deny("segment_not_served") }
    if !feature.segments.contains(question.segment) { return .deny("not_offered_to_segment") }
    guard let required = policy.features[feature.id],
      required.segments.contains(question.segment)
    else { return ReferenceDecision(outcome: "permit", reason: "elevation_not_required") }
    let window = required.window ?? policy.modeDuration
    guard let elevation = question.elevation else {
      return challenge("elevation_required", question, policy, window)
    }
    let age = question.time - elevation.selectedAt
    if age < 0 { return challenge("elevation_in_future", question, policy, window) }
    if age >= window * 1_000_000 { return challenge("elevation_expired", question, policy, window) }
    if !elevation.isVerified { return challenge("verification_pending", question, policy, window) }
    return ReferenceDecision(
      outcome: "permit", reason: "elevated",
      expiresAt: elevation.selectedAt + window * 1_000_000)
  }

  private func challenge(
    _ reason: String, _ question: CustomerQuestion, _ policy: ReferencePolicy, _ window: Int
  ) -> ReferenceDecision {
    let offered = policy.methods.filter { isUsable($0, question) }
    let afterBiometrics = policy.fallback.filter { isUsable($0, question) }
    let fallback = afterBiometrics.isEmpty ? offered : afterBiometrics
    let canUseBiometrics =
      question.channel == "mobile" && policy.biometricsEnabled && question.isEnrolled
    var challenge = ReferenceChallenge(methods: offered, modeDuration: window)
    if canUseBiometrics {
      if question.failedAttempts < policy.maxAttempts {
        challenge.methods = ["biometric"]
        challenge.fallback = fallback
        challenge.attemptsRemaining = policy.maxAttempts - question.failedAttempts
      } else {
        challenge.methods = fallback
      }
    }
    if challenge.methods.isEmpty { return .deny("no_second_factor") }
    return ReferenceDecision(outcome: "elevate", reason: reason, challenge: challenge)
  }

  private func isUsable(_ method: String, _ question: CustomerQuestion) -> Bool {
    guard let devices = question.devices else { return true }
    switch method {
    case "sms": return devices.contains("phone:mobile")
    case "voice": return devices.contains("phone:landline")
    default: return devices.contains(method)
    }
  }
}
