import StepUpEngine
import StepUpJSON
import StepUpLanguage

/// The answers that an invariant speaks of; what it does not name may be anything.
package struct AnswerPattern: Hashable, Sendable {
  /// In the words of the language, which are the engine's.
  let outcomes: [String]
  let reasons: [String]
  let offers: [String]

  init(_ invariant: Invariant) {
    outcomes = (invariant.outcome.value?.values ?? []).map(\.rawValue)
    reasons = (invariant.reason.value?.values ?? []).map(\.rawValue)
    offers = (invariant.offers.value?.values ?? []).map(\.rawValue)
  }

  func matches(_ decision: Decision) -> Bool {
    outcomes.contains(decision.outcome.name)
      && (reasons.isEmpty || reasons.contains(decision.reason.name))
      && (offers.isEmpty || decision.offered.contains { offers.contains($0.name) })
  }

  /// For people: `permit or elevate; offers sms`.
  package var words: String {
    ([alternatives(outcomes)]
      + (reasons.isEmpty ? [] : ["reason: \(alternatives(reasons))"])
      + (offers.isEmpty ? [] : ["offers: \(alternatives(offers))"]))
      .joined(separator: "; ")
  }

  private func alternatives(_ words: [String]) -> String { words.joined(separator: " or ") }

  func writeMembers(to writer: inout JSONWriter) {
    writer.array("outcome", of: outcomes) { $0.write($1) }
    if !reasons.isEmpty { writer.array("reason", of: reasons) { $0.write($1) } }
    if !offers.isEmpty { writer.array("offers", of: offers) { $0.write($1) } }
  }
}

extension Decision {
  /// All methods that its challenge offers, at once or later.
  fileprivate var offered: [Method] {
    guard case .elevate(_, let challenge) = self else { return [] }
    return Array(challenge.methods) + Array(challenge.biometric?.fallback ?? [])
  }
}
