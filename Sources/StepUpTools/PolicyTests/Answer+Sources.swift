import StepUpEngine
import StepUpLanguage
import StepUpWire

extension Answer {
  /// What a test names.
  init(_ expectation: Expectation) {
    self[.outcome] = expectation.outcome.value.map { .word($0.rawValue) }
    self[.reason] = expectation.reason.value.map { .word($0.rawValue) }
    self[.methods] = expectation.methods.value.map { .list($0.values.map(\.rawValue)) }
    self[.fallback] = expectation.fallback.value.map { .list($0.values.map(\.rawValue)) }
    self[.obligations] = expectation.obligations.value.map { .list($0.values.map(\.text)) }
    self[.expiresIn] = expectation.expiresIn.value.map { .seconds($0) }
    self[.permission] = expectation.permission.value.map { .word($0.text) }
    self[.requiredLevel] = expectation.requiredLevel.value.map { .word($0.rawValue) }
  }

  /// All that a decision says.
  ///
  /// - Parameter time: The moment of the request.
  init(_ decision: DecisionResponse, at time: Instant) {
    self[.outcome] = .word(decision.outcome.name)
    self[.reason] = .word(decision.reason.name)
    self[.methods] = decision.challenge.map { .list($0.methods.map(\.name)) }
    self[.fallback] = decision.challenge?.biometric.map { .list($0.fallback.map(\.name)) }
    self[.obligations] = decision.obligations.map { .list($0) }
    self[.expiresIn] = decision.expiresAt.map { moment in
      .seconds(Int((moment.microseconds - time.microseconds) / 1_000_000))
    }
    self[.permission] = decision.permission.map { .word($0) }
    self[.requiredLevel] = decision.requiredLevel.map { .word($0.name) }
  }
}
