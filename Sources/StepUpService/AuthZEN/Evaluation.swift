import StepUpJSON
import StepUpWire

extension DecisionPoint {
  /// Answers an evaluation request.
  func evaluation(_ request: RequestField, _ inquiry: Inquiry) throws(Refusal) -> String {
    let response = try decide(RequestParts(request), inquiry)
    var writer = JSONWriter(.compact)
    write(response, to: &writer)
    return writer.text
  }
}
