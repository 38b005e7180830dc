/// The figures of the language.
package enum Limits {
  /// Seconds: below 200 a customer cannot receive and enter a code; above 24 h nothing is proved.
  package static let modeDuration = 200...86_400
  /// Seconds, when nothing is said.
  package static let defaultModeDuration = 600
  /// Failed biometric attempts before the second factor is asked for.
  package static let biometricAttempts = 1...10
  /// Failed biometric attempts, when nothing is said.
  package static let defaultBiometricAttempts = 2
  /// Baselines or roles that one link may reach in a chain.
  package static let inheritanceDepth = 16
}
