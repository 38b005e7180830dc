import StepUpEngine
import StepUpJSON
import StepUpWire

extension ReferenceAnswer {
  /// The answer that the compiled policy gave, in the interpreter's words.
  init(_ result: Result<DecisionResponse, JSONFault>) {
    switch result {
    case .failure(let error): self = .invalid(error.path)
    case .success(let response): self = .decision(ReferenceDecision(response))
    }
  }
}

extension ReferenceDecision {
  fileprivate init(_ response: DecisionResponse) {
    self.init(
      outcome: response.outcome.name, reason: response.reason.name,
      challenge: response.challenge.map { challenge in
        ReferenceChallenge(
          methods: challenge.methods.map(\.name),
          fallback: challenge.biometric.map { $0.fallback.map(\.name) },
          attemptsRemaining: challenge.biometric?.attemptsRemaining,
          modeDuration: challenge.modeDuration)
      },
      expiresAt: response.expiresAt.map { Int($0.microseconds) },
      obligations: response.obligations, permission: response.permission,
      requiredLevel: response.requiredLevel?.name)
  }
}
