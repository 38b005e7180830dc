import StepUpEngine
import StepUpJSON
import StepUpWire

/// Answers the questions of AuthZEN's Authorization API 1.0.
struct DecisionPoint: Sendable {
  let stepUp: StepUpHeader
  /// How many seconds ahead a selection may lie.
  let clockSkew: Int64
  let metrics: ServiceMetrics
  let log: DecisionLog?

  /// Decides one question.
  ///
  /// - Throws: What makes the question invalid, or that the caller may not ask it.
  func decide(_ parts: RequestParts, _ inquiry: Inquiry) throws(Refusal) -> DecidedQuestion {
    let (subjectID, heading) = try valid { () throws(JSONFault) in
      (try parts.requireEntities(), try RequestHeading(parts, tenant: inquiry.tenant))
    }
    guard inquiry.caller.mayAsk(about: heading.institution) else { throw .forbidden }
    let response = try valid { () throws(JSONFault) in
      try evaluate(parts, heading: heading, in: inquiry.answering, clock: clock(inquiry))
    }
    return DecidedQuestion(heading: heading, subjectID: subjectID, response: response)
  }

  /// Counts and logs a decision that is handed out.
  func note(_ decided: DecidedQuestion, _ inquiry: Inquiry) {
    metrics.count(decided.response)
    log?.append(DecisionRecord(decided: decided, inquiry: inquiry))
  }

  func clock(_ inquiry: Inquiry) -> RequestClock {
    RequestClock(now: inquiry.now, tolerance: clockSkew)
  }

  /// Writes a decision with what a step-up takes.
  func write(_ response: DecisionResponse, to writer: inout JSONWriter) {
    response.write(to: &writer) { writer in
      guard let challenge = response.challenge else { return }
      stepUp.write(maxAge: challenge.modeDuration, to: &writer)
    }
  }
}

/// A question and its decision.
struct DecidedQuestion: Sendable {
  let heading: RequestHeading
  let subjectID: String
  let response: DecisionResponse
}

/// Reads something of a request; what is wrong with it is why there is no answer.
func valid<Value>(_ read: () throws(JSONFault) -> Value) throws(Refusal) -> Value {
  do {
    return try read()
  } catch {
    throw .invalid(error)
  }
}

extension RequestParts {
  /// Checks that the entities have what AuthZEN requires of an evaluation.
  ///
  /// - Returns: The id of the subject.
  func requireEntities() throws(JSONFault) -> String {
    let id = try subject.requireEntity()
    try action.requireNamed()
    try resource.requireEntity()
    return id
  }
}

extension RequestField {
  /// Checks that this is an object with a type and an id.
  ///
  /// - Returns: The id.
  @discardableResult func requireEntity() throws(JSONFault) -> String {
    try requireTyped()
    return try member("id").string()
  }

  /// Checks that this is an object with a type; an id is not looked at.
  func requireTyped() throws(JSONFault) {
    try requireObject()
    try member("type").requireString()
  }

  /// Checks that this is an object with a name.
  func requireNamed() throws(JSONFault) {
    try requireObject()
    try member("name").requireString()
  }
}
