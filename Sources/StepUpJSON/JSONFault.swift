/// What is wrong with a JSON document, and where.
package struct JSONFault: Error, Hashable, Sendable {
  /// Where the fault stands, such as `$.context.time`.
  package let path: String
  /// One lower-case sentence without a period.
  package let message: String

  package init(_ path: JSONPath, _ message: String) {
    self.init(at: path.description, message)
  }

  package init(at path: String, _ message: String) {
    self.path = path
    self.message = message
  }
}
