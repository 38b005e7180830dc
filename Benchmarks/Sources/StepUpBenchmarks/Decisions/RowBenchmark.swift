import StepUpEngine

/// What each row of the decision table takes, its questions sorted out of a random stream.
func rowsOfTheTable(_ benchmark: HandleBenchmark) -> [Row] {
  var generator = SeededGenerator(seed: 5)
  var sorted: [Reason: [Question]] = [:]
  var challenges: [String: [Question]] = [:]
  for _ in 0..<400_000 {
    let question = Question.random(
      &generator, institutions: benchmark.policies.count, features: benchmark.bundle.features)
    let decision = benchmark.policies[question.institution].decide(
      question.feature, for: question.customer, channel: question.channel, at: now)
    sorted[decision.reason, default: []].append(question)
    if case .elevate(_, let challenge) = decision {
      challenges[name(challenge), default: []].append(question)
    }
  }
  var rows: [Row] = []
  for reason in customerReasons {
    rows.append(row(benchmark, reason.name, sorted[reason] ?? []))
  }
  for name in challenges.keys.sorted() {
    rows.append(row(benchmark, name, challenges[name] ?? []))
  }
  return rows + staffRows(benchmark)
}

private func row(_ benchmark: HandleBenchmark, _ name: String, _ questions: [Question]) -> Row {
  let some = Array(questions.prefix(1024))
  precondition(!some.isEmpty, "a question ends with \(name)")
  return benchmark.row(name, some, repeats: 65_536 / some.count, atMost: nil)
}

private func name(_ challenge: Challenge) -> String {
  challenge.biometric == nil ? "challenge: second factors" : "challenge: biometrics first"
}

private func staffRows(_ benchmark: HandleBenchmark) -> [Row] {
  var generator = SeededGenerator(seed: 6)
  var sorted: [Reason: [StaffQuestion]] = [:]
  var roles: [Role] = []
  for _ in 0..<200_000 {
    let question = StaffQuestion.random(
      &generator, benchmark.bundle, benchmark.policies, benchmark.tables, roles: &roles)
    let decision = benchmark.policies[question.institution].decide(
      question.action, roles: roles.span.extracting(question.roles), request: question.request)
    sorted[decision.reason, default: []].append(question)
  }
  return staffReasons.map { reason in
    let some = Array((sorted[reason] ?? []).prefix(1024))
    precondition(!some.isEmpty, "a question ends with \(reason.name)")
    return benchmark.row(reason.name, some, roles, repeats: 65_536 / some.count, atMost: nil)
  }
}

/// Rows 4 to 11, and the denial in place of a challenge.
private let customerReasons: [Reason] = [
  .segmentNotServed, .notOfferedToSegment, .elevationNotRequired, .elevationRequired,
  .elevationInFuture, .elevationExpired, .verificationPending, .elevated, .noSecondFactor,
]

/// Rows 12 to 18.
private let staffReasons: [Reason] = [
  .unknownRole, .missingPermission, .notAvailableInEnvironment, .targetNotAllowed,
  .insufficientLevel, .deviceNotApplicable, .permissionGranted,
]
