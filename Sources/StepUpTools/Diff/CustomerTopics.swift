import StepUpEngine

/// Says which setting each difference between two answers to a customer comes from.
struct CustomerTopics {
  /// Where not both policies require elevation: what all differences are about.
  private let access: Topic?
  private let window: Topic
  private let biometrics: Topic
  private let old: CustomerSettings
  private let new: CustomerSettings

  init(access: Topic?, feature: String, _ old: CustomerSettings, _ new: CustomerSettings) {
    self.access = access
    window = .window(features: [feature])
    biometrics = (old.attempts == nil) == (new.attempts == nil) ? .attempts : .biometrics
    self.old = old
    self.new = new
  }

  /// Calls `found` with each topic that two answers differ about, and how they differ there.
  func sort(
    _ before: Decision, _ after: Decision, _ customer: Customer, _ channel: Channel,
    _ found: (_ topic: Topic, _ verdict: Verdict, _ changesOutcome: Bool) -> Void
  ) {
    let difference = DecisionDifference(before, after)
    if difference.verdict == .none { return }
    if let access { return found(access, difference.verdict, difference.outcome != .none) }
    if difference.outcome != .none {
      // A challenge that nobody can answer is a denial; permits come and go with the window.
      let isTerm = before.outcome == .permit || after.outcome == .permit
      return found(isTerm ? window : challenge(customer, channel), difference.outcome, true)
    }
    let term = max(difference.term, difference.reason)
    if term != .none { found(window, term, false) }
    let ways = max(difference.methods, difference.fallback, difference.attempts)
    // The number of attempts is a matter of biometrics whatever else differs.
    let isBiometric = difference.attempts != .none && ways == difference.attempts
    if ways != .none { found(isBiometric ? biometrics : challenge(customer, channel), ways, false) }
  }

  /// Which setting the challenge of a customer differs by.
  private func challenge(_ customer: Customer, _ channel: Channel) -> Topic {
    let (before, after) = (old.stage(customer, channel), new.stage(customer, channel))
    guard before == after else { return biometrics }
    switch after {
    case .secondFactor: return .methods
    case .biometrics, .usedUp:
      let fallback = old.fallback.limited(to: customer.devices)
      return fallback == new.fallback.limited(to: customer.devices) ? .methods : .fallback
    }
  }
}

extension CustomerSettings {
  /// How far a customer has come with biometrics.
  fileprivate enum Stage {
    case secondFactor
    case biometrics
    case usedUp
  }

  fileprivate func stage(_ customer: Customer, _ channel: Channel) -> Stage {
    guard channel == .mobile, let attempts, case .enrolled(let failed) = customer.biometrics else {
      return .secondFactor
    }
    return failed < attempts ? .biometrics : .usedUp
  }
}
