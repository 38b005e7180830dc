/// A customer's latest selection of a verification method, as the caller keeps it.
///
/// It belongs to the user, not to a session: it outlives logging out and in.
public struct Elevation: Hashable, Sendable {
  /// When the user selected the method, which starts elevated mode.
  public let methodSelectedAt: Instant
  /// Whether the user has entered the code since.
  public let verified: Bool

  /// The state of a selection.
  public init(methodSelectedAt: Instant, verified: Bool) {
    self.methodSelectedAt = methodSelectedAt
    self.verified = verified
  }
}
