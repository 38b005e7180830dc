import StepUpEngine
import StepUpJSON
import StepUpWire

/// What the decision log keeps of a decision.
///
/// Nothing that could name a person is in it in the clear: ids are masked or hashed, and of names
/// only those the policies know are kept, since a caller may write anything there.
struct DecisionRecord {
  let decided: DecidedQuestion
  let inquiry: Inquiry

  /// The record as a line of JSON, with its line end.
  func line(_ subjects: SubjectMask) -> String {
    let (heading, response) = (decided.heading, decided.response)
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("time", inquiry.now.rfc3339)
      if let id = inquiry.requestID { writer.member("request_id", id) }
      if let trace = inquiry.trace {
        writer.member("trace_id", trace.trace)
        writer.member("span_id", trace.parent)
      }
      writer.member("caller", inquiry.caller.name)
      if response.reason != .unknownInstitution {
        writer.member("institution", heading.institution)
        if response.reason != .unknownAction { writer.member("action", heading.action) }
      }
      writer.object("subject") { writer in
        writer.member("type", heading.subjectType.name)
        writer.member("id", subjects.id(decided.subjectID))
      }
      writer.member("outcome", response.outcome.name)
      writer.member("reason", response.reason.name)
      writer.member("policy", response.digest)
    }
    return writer.text + "\n"
  }
}
