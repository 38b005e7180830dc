import HTTPTypes

extension HTTPField.Name {
  /// How a caller calls a request; the answer repeats it.
  static let requestID = name("X-Request-ID")
  /// Where a request belongs in a distributed trace.
  static let traceParent = name("traceparent")

  private static func name(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else { preconditionFailure("a name of a header") }
    return name
  }
}
