/// How a customer can enter elevated mode.
public struct Challenge: Hashable, Sendable {
  /// What to offer, in the policy file's order; never empty.
  public let methods: MethodList
  /// What goes with a biometric check; nil where second factors are asked for outright.
  public let biometric: BiometricCheck?
  @usableFromInline let window: UInt32

  /// How long elevated mode will last for the requested feature, in seconds.
  @inlinable public var modeDuration: Int { Int(window) }

  @inline(__always) init(methods: MethodList, biometric: BiometricCheck?, window: UInt32) {
    self.methods = methods
    self.biometric = biometric
    self.window = window
  }
}

/// What goes with a biometric check.
public struct BiometricCheck: Hashable, Sendable {
  /// What is left when the attempts are used up; may be empty.
  public let fallback: MethodList
  @usableFromInline let attempts: UInt8

  /// Failures left before falling back, at least one.
  @inlinable public var attemptsRemaining: Int { Int(attempts) }

  @inline(__always) init(fallback: MethodList, attempts: UInt8) {
    self.fallback = fallback
    self.attempts = attempts
  }
}
