/// Why the environment does not give what a run needs.
public struct FileFault: Error, Hashable, Sendable {
  /// The path as it was asked for.
  public let path: String
  /// What is wrong with it, in the words of the operating system.
  public let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

extension FileFault: CustomStringConvertible {
  /// The fault as one line.
  public var description: String { "\(path): \(reason)" }
}
