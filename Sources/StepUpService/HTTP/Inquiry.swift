import StepUpEngine
import StepUpWire

/// What is known of a request besides its body.
struct Inquiry: Sendable {
  let caller: Caller
  /// The institution that the address names.
  let tenant: String?
  /// The policies that answer, whatever comes meanwhile.
  let answering: AnsweringBundle
  let now: Instant
  /// What the caller calls the request, as logs say it.
  let requestID: String?
  let trace: TraceContext?
}
