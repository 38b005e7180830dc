package import StepUpWire

/// A question, its answer, and how the answer comes about.
package struct Answered: Sendable {
  package let request: EvaluationRequest
  package let decision: DecisionResponse
  package let reasons: ReasonChain
}

extension CompiledPolicies {
  /// Answers a question with the full chain of reasons.
  package func explain(_ request: EvaluationRequest) -> Answered {
    Answered(request: request, decision: decide(request), reasons: reasons(for: request))
  }
}
