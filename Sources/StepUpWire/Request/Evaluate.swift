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
    return .success(try evaluate(try JSONReader.read(json), in: bundle, now: now))
  } catch {
    return .failure(error)
  }
}

/// Answers a request that has been read.
///
/// What every request has is checked first, then who and what are known, then the rest: a question
/// about an unknown action is not refused for what it says of its resource.
///
/// - Throws: What makes the request invalid.
package func evaluate(
  _ request: JSONValue, in bundle: PolicyBundle, now: Instant
) throws(JSONFault) -> DecisionResponse {
  let root = RequestField(.root, request)
  try root.requireObject()
  let subject = root.member("subject")
  let action = root.member("action")
  let context = root.member("context")
  try subject.requireObject()
  try action.requireObject()
  try context.requireObject()
  let institution = try context.member("institution").string()
  let actionName = try action.member("name").string()
  let subjectType = try subject.member("type").word(EvaluationRequest.SubjectType.self)

  func respond(_ decision: Decision) -> DecisionResponse {
    DecisionResponse(decision, institution: institution, action: actionName, bundle: bundle)
  }

  guard bundle.policy(for: institution) != nil else { return respond(.deny(.unknownInstitution)) }
  let question: EvaluationRequest.Question
  switch (bundle.action(named: actionName), subjectType) {
  case (nil, _): return respond(.deny(.unknownAction))
  case (.feature, .staff), (.staffAction, .customer): return respond(.deny(.wrongSubjectType))
  case (.feature, .customer):
    question = try .init(customer: subject, context: context, now: now)
  case (.staffAction(let staffAction), .staff):
    question = try .init(
      staff: subject, resource: root.member("resource"), context: context,
      asksForDevice: bundle.conditions(of: staffAction).devices != nil, now: now)
  }
  let evaluation = EvaluationRequest(
    institution: institution, action: actionName, question: question)
  return respond(evaluation.decision(in: bundle))
}

/// Answers a question that was put together otherwise than from JSON.
package func evaluate(_ request: EvaluationRequest, in bundle: PolicyBundle) -> DecisionResponse {
  DecisionResponse(
    request.decision(in: bundle), institution: request.institution, action: request.action,
    bundle: bundle)
}
