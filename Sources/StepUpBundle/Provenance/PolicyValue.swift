package import StepUpEngine

/// A value of an institution's policy, to ask where it stands.
package enum PolicyValue: Hashable, Sendable {
  case setting(PolicySetting)
  /// Whether a feature requires elevation.
  case elevation(Feature)
  /// For which segments a feature requires it.
  case elevatedSegments(Feature)
  /// A feature's own window.
  case window(Feature)
  /// A role, at its name.
  case role(Role)
  case level(Role)
  /// That a role holds a permission: an item, or what it is inherited through, or the level.
  case permission(Permission, Role)
}

/// The settings of an institution that stand on their own, in the order of the provenance.
package enum PolicySetting: Int, CaseIterable, Sendable {
  case id
  case name
  case segments
  case products
  case modeDuration
  case biometricsEnabled
  case maxAttempts
  case methods
  case biometricFallback
  case callerName
}
