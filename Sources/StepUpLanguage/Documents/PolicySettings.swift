package import StepUpDiagnostics

/// What a document says about customers, elevation, second factors and roles: an institution of
/// itself, a baseline as defaults for those that extend it.
///
/// A class, since it is large and every stage keeps it.
package final class PolicySettings: Sendable {
  package let segments: Setting<Items<Segment>>
  package let products: Setting<Items<Product>>
  package let elevatedAuthentication: ElevatedAuthentication
  package let secondFactor: SecondFactorSettings
  package let roles: Setting<Entries<RoleID, RoleStatement>>

  init(
    segments: Setting<Items<Segment>>, products: Setting<Items<Product>>,
    elevatedAuthentication: ElevatedAuthentication, secondFactor: SecondFactorSettings,
    roles: Setting<Entries<RoleID, RoleStatement>>
  ) {
    self.segments = segments
    self.products = products
    self.elevatedAuthentication = elevatedAuthentication
    self.secondFactor = secondFactor
    self.roles = roles
  }
}

/// The settings of `elevated_authentication`.
package struct ElevatedAuthentication: Sendable {
  /// In seconds.
  package let modeDuration: Setting<Int>
  package let features: Setting<FeaturesStatement>
  package let biometricsEnabled: Setting<Bool>
  package let maxAttempts: Setting<Int>
}

/// The two forms of `features`.
package enum FeaturesStatement: Sendable {
  /// Exactly these are elevated, for all their segments.
  case list(Items<FeatureID>)
  /// These are changed; the others stay as inherited.
  case changes(Entries<FeatureID, FeatureStatement>)
}

/// What a document says about one feature.
package struct FeatureStatement: Sendable {
  package let elevation: Elevation
  /// Where the elevation is written; absent when it holds by default.
  package let elevationPlace: Place?
  /// In seconds.
  package let modeDuration: Setting<Int>
  package let segments: Setting<Items<Segment>>
}

/// The settings of `second_factor`.
package struct SecondFactorSettings: Sendable {
  package let methods: Setting<Items<SecondFactor>>
  package let biometricFallback: Setting<Items<SecondFactor>>
  package let callerName: Setting<String>
}

/// What a document says about one role.
///
/// A class for the same reason as ``PolicySettings``.
package final class RoleStatement: Sendable {
  package let title: Setting<String>
  package let level: Setting<Level>
  package let inherits: Setting<Items<RoleID>>
  package let permissions: Setting<Items<PermissionID>>

  init(
    title: Setting<String>, level: Setting<Level>, inherits: Setting<Items<RoleID>>,
    permissions: Setting<Items<PermissionID>>
  ) {
    self.title = title
    self.level = level
    self.inherits = inherits
    self.permissions = permissions
  }
}

extension ElevatedAuthentication {
  /// Every setting in the same state.
  static func nothing(isUnknown: Bool) -> ElevatedAuthentication {
    ElevatedAuthentication(
      modeDuration: .nothing(isUnknown), features: .nothing(isUnknown),
      biometricsEnabled: .nothing(isUnknown), maxAttempts: .nothing(isUnknown))
  }
}

extension SecondFactorSettings {
  static func nothing(isUnknown: Bool) -> SecondFactorSettings {
    SecondFactorSettings(
      methods: .nothing(isUnknown), biometricFallback: .nothing(isUnknown),
      callerName: .nothing(isUnknown))
  }
}

extension PolicySettings {
  static func nothing(isUnknown: Bool) -> PolicySettings {
    PolicySettings(
      segments: .nothing(isUnknown), products: .nothing(isUnknown),
      elevatedAuthentication: .nothing(isUnknown: isUnknown),
      secondFactor: .nothing(isUnknown: isUnknown), roles: .nothing(isUnknown))
  }
}

extension Setting {
  static func nothing(_ isUnknown: Bool) -> Setting { isUnknown ? .unknown : .absent }
}
