import StepUpEngine

/// How two answers to one question differ, respect by respect.
///
/// Two denials are equal whatever their reasons.
struct DecisionDifference: Equatable {
  /// Between deny, elevate and permit.
  var outcome = Verdict.none
  /// How long a permit holds, or elevated mode will last.
  var term = Verdict.none
  var methods = Verdict.none
  var fallback = Verdict.none
  var attempts = Verdict.none
  var obligations = Verdict.none
  /// Why, where all else is equal.
  var reason = Verdict.none

  var verdict: Verdict {
    max(outcome, term, methods, max(fallback, attempts, obligations, reason))
  }
}

extension DecisionDifference {
  /// How the answers to a customer differ.
  init(_ old: Decision, _ new: Decision) {
    switch (old, new) {
    case (.deny, .deny): break
    case (.permit(let old), .permit(let new)):
      term = Verdict(larger: Self.end(of: new), than: Self.end(of: old))
      if term == .none, old.reason != new.reason { reason = .different }
    case (.elevate(let oldReason, let old), .elevate(let newReason, let new)):
      term = Verdict(larger: new.modeDuration, than: old.modeDuration)
      methods = Verdict(gainedBy: new.methods, over: old.methods)
      fallback = Verdict(
        gainedBy: new.biometric?.fallback ?? [], over: old.biometric?.fallback ?? [])
      attempts = Verdict(
        larger: new.biometric?.attemptsRemaining ?? 0,
        than: old.biometric?.attemptsRemaining ?? 0)
      if verdict == .none, oldReason != newReason { reason = .different }
    default: outcome = Verdict(larger: new.outcome, than: old.outcome)
    }
  }

  /// How the answers to staff differ.
  ///
  /// - Parameters:
  ///   - asked: What the old policy asks of the caller on a permit.
  ///   - asks: What the new one does.
  init(_ old: Decision, asked: [String], _ new: Decision, asks: [String]) {
    if old.outcome != new.outcome {
      outcome = Verdict(larger: new.outcome, than: old.outcome)
    } else if new.outcome == .permit {
      // Asking for less is what is weaker here.
      obligations = Verdict(gainedBy: asked, over: asks)
    }
  }

  /// The moment a permit ends; one that does not end outlasts all others.
  private static func end(of permit: Permit) -> Instant {
    if case .elevated(let expiresAt) = permit { expiresAt } else { Instant(microseconds: .max) }
  }
}

extension Verdict {
  /// More is weaker.
  fileprivate init<Value: Comparable>(larger new: Value, than old: Value) {
    self = new > old ? .weaker : new < old ? .stronger : .none
  }

  /// An item that was not there before is weaker, also when others are gone; another order is
  /// different.
  fileprivate init<List: Collection & Equatable>(gainedBy new: List, over old: List)
  where List.Element: Equatable {
    if new == old {
      self = .none
    } else if new.contains(where: { !old.contains($0) }) {
      self = .weaker
    } else if old.contains(where: { !new.contains($0) }) {
      self = .stronger
    } else {
      self = .different
    }
  }
}
