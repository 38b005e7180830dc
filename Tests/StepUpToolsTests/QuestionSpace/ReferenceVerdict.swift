import StepUpEngine
import StepUpTools
import StepUpWire

extension Verdict {
  /// What a change of one answer is, told from the responses alone and without the code under test.
  init(from old: DecisionResponse, to new: DecisionResponse) {
    if old.outcome != new.outcome {
      self = old.outcome < new.outcome ? .weaker : .stronger
    } else if old.outcome == .deny {
      self = .none
    } else if Self.isWeaker(new, than: old) {
      self = .weaker
    } else if Self.isWeaker(old, than: new) {
      self = .stronger
    } else {
      self = Self.isEqual(old, new) ? .none : .different
    }
  }

  private static func isWeaker(_ new: DecisionResponse, than old: DecisionResponse) -> Bool {
    let ends = [old, new].map { $0.expiresAt?.microseconds ?? .max }
    let owed = [old, new].map { Set($0.obligations ?? []) }
    let methods = [old, new].map { Set($0.challenge?.methods.map(\.name) ?? []) }
    let fallback = [old, new].map { Set($0.challenge?.biometric?.fallback.map(\.name) ?? []) }
    let attempts = [old, new].map { $0.challenge?.biometric?.attemptsRemaining ?? 0 }
    let duration = [old, new].map { $0.challenge?.modeDuration ?? 0 }
    return ends[1] > ends[0] || !owed[0].isSubset(of: owed[1])
      || !methods[1].isSubset(of: methods[0]) || !fallback[1].isSubset(of: fallback[0])
      || attempts[1] > attempts[0] || duration[1] > duration[0]
  }

  private static func isEqual(_ old: DecisionResponse, _ new: DecisionResponse) -> Bool {
    old.reason == new.reason && old.challenge == new.challenge && old.expiresAt == new.expiresAt
      && old.obligations == new.obligations
  }
}
