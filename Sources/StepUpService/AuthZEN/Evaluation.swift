import StepUpJSON
import StepUpWire

extension DecisionPoint {
  /// Answers an evaluation request.
  func evaluation(_ request: RequestField, _ inquiry: Inquiry) throws(Refusal) -> [UInt8] {
    let decided = try decide(RequestParts(request), inquiry)
    note(decided, inquiry)
    var writer = JSONWriter(.compact)
    write(decided.response, to: &writer)
    return writer.bytes
  }
}
