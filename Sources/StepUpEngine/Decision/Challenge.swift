/// How a customer can enter elevated mode.
public struct Challenge: Hashable, Sendable {
  /// What to offer, in the policy file's order; never empty.
  public let methods: MethodList
  /// What goes with a biometric check; nil where second factors are asked for outright.
  public let biometric: BiometricCheck?
  /// How long elevated mode will last for the requested feature, in seconds.
  public let modeDuration: Int

  package init(methods: MethodList, biometric: BiometricCheck? = nil, modeDuration: Int) {
    self.methods = methods
    self.biometric = biometric
    self.modeDuration = modeDuration
  }
}

/// What goes with a biometric check.
public struct BiometricCheck: Hashable, Sendable {
  /// What is left when the attempts are used up; may be empty.
  public let fallback: MethodList
  /// Failures left before falling back, at least one.
  public let attemptsRemaining: Int

  package init(fallback: MethodList, attemptsRemaining: Int) {
    self.fallback = fallback
    self.attemptsRemaining = attemptsRemaining
  }
}
