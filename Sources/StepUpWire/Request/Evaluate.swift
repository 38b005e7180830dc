package import StepUpEngine
package import StepUpJSON

/// Answers a request: a decision, or what makes the request invalid.
///
/// - Parameters:
///   - json: One JSON text.
///   - now: The present moment, for a request that states no time.
package func evaluate(
  requestJSON json: [UInt8], in bundle: PolicyBundle, now: Instant
) -> Result<DecisionResponse, JSONFault> {
  do throws(JSONFault) {
    let request = try EvaluationRequest(json: json, in: bundle, now: now)
    return .success(evaluate(request, in: AnsweringBundle(bundle)))
  } catch {
    return .failure(error)
  }
}

/// Answers a request whose heading has been read.
///
/// - Throws: What makes the request invalid.
package func evaluate(
  _ parts: RequestParts, heading: RequestHeading, in answering: AnsweringBundle, clock: RequestClock
) throws(JSONFault) -> DecisionResponse {
  evaluate(
    try EvaluationRequest(parts, heading, in: answering.bundle, clock: clock), in: answering)
}

/// Answers a question that can be asked.
package func evaluate(
  _ request: EvaluationRequest, in answering: AnsweringBundle
) -> DecisionResponse {
  DecisionResponse(
    request.decision(in: answering.bundle), institution: request.institution,
    action: request.action, in: answering)
}
