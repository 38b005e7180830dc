/// What a decision needs to know about the customer who asks.
public struct Customer: Hashable, Sendable {
  /// The segment the customer belongs to.
  public var segment: Segment
  /// Whether the customer's device can confirm them by a biometric check.
  public var biometrics: BiometricEnrolment
  /// The second-factor devices the customer has; all when the caller does not know.
  public var devices: Devices
  /// The latest selection of a verification method; nil when there never was one.
  public var elevation: Elevation?

  /// A customer; what is left out has never been set up.
  @inlinable public init(
    segment: Segment, biometrics: BiometricEnrolment = .notEnrolled, devices: Devices = .all,
    elevation: Elevation? = nil
  ) {
    self.segment = segment
    self.biometrics = biometrics
    self.devices = devices
    self.elevation = elevation
  }
}

/// A customer's biometric check on the device in hand.
public enum BiometricEnrolment: Hashable, Sendable {
  case notEnrolled
  /// Set up, with so many failures in a row so far.
  case enrolled(failedAttempts: UInt32)
}
