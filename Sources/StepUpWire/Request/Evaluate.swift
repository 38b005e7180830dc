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
    return .success(evaluate(try EvaluationRequest(json: json, in: bundle, now: now), in: bundle))
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
  let request = try EvaluationRequest(parts, heading, in: answering.bundle, clock: clock)
  return DecisionResponse(
    request.decision(in: answering.bundle), institution: request.institution,
    action: request.action, in: answering)
}

/// Answers a question that was put together otherwise than from JSON.
package func evaluate(_ request: EvaluationRequest, in bundle: PolicyBundle) -> DecisionResponse {
  DecisionResponse(
    request.decision(in: bundle), institution: request.institution, action: request.action,
    in: AnsweringBundle(bundle))
}
