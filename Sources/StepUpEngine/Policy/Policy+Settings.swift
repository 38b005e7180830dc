extension Policy {
  /// The institution's id.
  public var id: BundleText {
    BundleText(bundle.loaded.institutionID(institution), of: bundle.loaded)
  }

  /// The institution's name.
  public var name: BundleText {
    BundleText(bundle.loaded.institutionName(institution), of: bundle.loaded)
  }

  /// The segments the institution serves.
  public var segments: Segments { settings.segments }

  /// The second factors it offers, in order.
  public var methods: MethodList { settings.methods }

  /// What remains when biometric attempts are used up, in order.
  public var biometricFallback: MethodList { settings.fallback }

  /// The failures allowed before falling back, or nil when elevated biometrics are not enabled.
  public var biometricAttempts: Int? {
    settings.biometricAttempts == 0 ? nil : Int(settings.biometricAttempts)
  }

  /// Whether opening accounts is its only product.
  public var opensAccountsOnly: Bool { bundle.loaded.opensAccountsOnly(institution) }

  /// Whom a feature requires elevation of and for how long, or nil when it does of nobody.
  ///
  /// - Precondition: This and the functions below take handles of this policy's bundle.
  public func requirement(for feature: Feature) -> ElevationRequirement? {
    precondition(bundle.loaded.isFeature(feature.index), "a feature of this bundle")
    let record = settings.elevation(feature: feature.index)
    if record.segments.isEmpty { return nil }
    return ElevationRequirement(segments: record.segments, modeDuration: Int(record.window))
  }

  /// A role's name.
  public func name(of role: Role) -> BundleText {
    BundleText(bundle.loaded.roleName(role.index), of: bundle.loaded)
  }

  /// A role's level.
  public func level(of role: Role) -> Level { bundle.loaded.role(role.index).level }

  /// Every permission a role effectively holds.
  public func permissions(of role: Role) -> [Permission] {
    let record = bundle.loaded.role(role.index)
    return bundle.permissions.filter { record.holds($0.index) }
  }
}

/// Whom a feature requires elevation of, and for how long it lasts.
public struct ElevationRequirement: Hashable, Sendable {
  /// The segments it is required for.
  public let segments: Segments
  /// How long elevated mode lasts, in seconds.
  public let modeDuration: Int
}
