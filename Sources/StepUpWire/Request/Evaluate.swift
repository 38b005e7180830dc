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
    let request = RequestField(try JSONReader.document(json))
    try request.requireObject()
    let parts = RequestParts(request)
    let response = try evaluate(
      parts, heading: RequestHeading(parts), in: AnsweringBundle(bundle),
      clock: RequestClock(now: now))
    return .success(response)
  } catch {
    return .failure(error)
  }
}

/// Answers a request whose heading has been read.
///
/// Who and what are known is looked at before the rest is checked: a question about an unknown
/// action is not refused for what it says of its resource.
///
/// - Throws: What makes the request invalid.
package func evaluate(
  _ parts: RequestParts, heading: RequestHeading, in answering: AnsweringBundle, clock: RequestClock
) throws(JSONFault) -> DecisionResponse {
  let bundle = answering.bundle
  func respond(_ decision: Decision) -> DecisionResponse {
    DecisionResponse(
      decision, institution: heading.institution, action: heading.action, in: answering)
  }

  guard bundle.policy(for: heading.institution) != nil else {
    return respond(.deny(.unknownInstitution))
  }
  let question: EvaluationRequest.Question
  switch (bundle.action(named: heading.action), heading.subjectType) {
  case (nil, _): return respond(.deny(.unknownAction))
  case (.feature, .staff), (.staffAction, .customer): return respond(.deny(.wrongSubjectType))
  case (.feature, .customer):
    question = try .init(customer: parts.subject, context: parts.context, clock: clock)
  case (.staffAction(let staffAction), .staff):
    question = try .init(
      staff: parts.subject, resource: parts.resource, context: parts.context,
      asksForDevice: bundle.conditions(of: staffAction).devices != nil, clock: clock)
  }
  let request = EvaluationRequest(
    institution: heading.institution, action: heading.action, question: question)
  return respond(request.decision(in: bundle))
}

/// Answers a question that was put together otherwise than from JSON.
package func evaluate(_ request: EvaluationRequest, in bundle: PolicyBundle) -> DecisionResponse {
  DecisionResponse(
    request.decision(in: bundle), institution: request.institution, action: request.action,
    in: AnsweringBundle(bundle))
}
