/// What is wrong with a request, and where: an answer that is no decision.
package struct RequestError: Error, Hashable, Sendable {
  /// Where the fault stands, such as `$.context.time`.
  package let path: String
  /// One lower-case sentence without a period.
  package let message: String

  init(_ path: JSONPath, _ message: String) {
    self.path = path.description
    self.message = message
  }

  /// The error as a batch prints it: `{"error": {"path": …, "message": …}}`.
  package var json: JSONValue {
    ["error": ["path": .string(path), "message": .string(message)]]
  }
}
