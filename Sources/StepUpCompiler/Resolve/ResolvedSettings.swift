import StepUpDiagnostics
package import StepUpLanguage

/// The settings of an institution, or the defaults of a baseline, after inheritance.
package struct ResolvedSettings: Sendable {
  package private(set) var segments: ResolvedList<Segment>
  package private(set) var products: ResolvedList<Product>
  /// In seconds.
  package private(set) var modeDuration: Resolved<Int>
  /// By index in the catalog.
  package private(set) var features: [ResolvedFeature]
  package private(set) var biometricsEnabled: Resolved<Bool>
  package private(set) var maxAttempts: Resolved<Int>
  package private(set) var methods: ResolvedList<SecondFactor>
  /// What a document states; absent when the default derived from `methods` holds.
  package private(set) var statedFallback: ResolvedList<SecondFactor>?
  /// Absent when there is none; its value is hidden when a fault hides it.
  package private(set) var callerName: Resolved<String>?
  package private(set) var roles: StatedRoles
  /// Whether a fault hides roles.
  package private(set) var hidesRoles: Bool
}

extension ResolvedSettings {
  /// What holds when nobody says anything.
  static func builtIn(_ catalog: Catalog) -> ResolvedSettings {
    ResolvedSettings(
      segments: ResolvedList(builtIn: Segment.allCases),
      products: ResolvedList(builtIn: [.banking]),
      modeDuration: Resolved(Limits.defaultModeDuration, .builtIn),
      features: Array(repeating: .builtIn, count: catalog.features.count),
      biometricsEnabled: Resolved(false, .builtIn),
      maxAttempts: Resolved(Limits.defaultBiometricAttempts, .builtIn),
      methods: ResolvedList(builtIn: SecondFactor.allCases), statedFallback: nil, callerName: nil,
      roles: StatedRoles(), hidesRoles: false)
  }

  /// What holds below a baseline that is not known: anything.
  static func unknown(_ catalog: Catalog) -> ResolvedSettings {
    ResolvedSettings(
      segments: .unknown, products: .unknown, modeDuration: .unknown,
      features: Array(repeating: .unknown, count: catalog.features.count),
      biometricsEnabled: .unknown, maxAttempts: .unknown, methods: .unknown,
      statedFallback: .unknown, callerName: .unknown, roles: StatedRoles(),
      hidesRoles: true)
  }

  /// The second factors after biometrics: as stated, else SMS and email as far as they are offered.
  package var fallback: [SecondFactor] {
    statedFallback?.values ?? [.sms, .email].filter(methods.values.contains)
  }

  /// Puts what a document states in place of what was inherited.
  mutating func overlay(
    _ stated: PolicySettings, _ catalog: Catalog, _ diagnostics: inout [Diagnostic]
  ) {
    let elevated = stated.elevatedAuthentication
    let second = stated.secondFactor
    segments = segments.overlaid(by: stated.segments)
    products = products.overlaid(by: stated.products)
    modeDuration = modeDuration.overlaid(by: elevated.modeDuration)
    biometricsEnabled = biometricsEnabled.overlaid(by: elevated.biometricsEnabled)
    maxAttempts = maxAttempts.overlaid(by: elevated.maxAttempts)
    methods = methods.overlaid(by: second.methods)
    if case .absent = second.biometricFallback {
    } else {
      statedFallback = ResolvedList.unknown.overlaid(by: second.biometricFallback)
    }
    if case .absent = second.callerName {
    } else {
      callerName = Resolved.unknown.overlaid(by: second.callerName)
    }
    overlayFeatures(elevated.features, catalog, &diagnostics)
    overlayRoles(stated.roles)
  }

  private mutating func overlayRoles(_ stated: Setting<Entries<RoleID, RoleStatement>>) {
    hidesRoles = hidesRoles || stated.isUnknown
    guard let entries = stated.value else { return }
    hidesRoles = hidesRoles || entries.hasUnknown
    roles.overlay(entries)
  }

  private mutating func overlayFeatures(
    _ stated: Setting<FeaturesStatement>, _ catalog: Catalog, _ diagnostics: inout [Diagnostic]
  ) {
    switch stated {
    case .absent: break
    case .unknown: features = Array(repeating: .unknown, count: features.count)
    case .stated(let stated):
      switch stated.value {
      case .list(let items): replaceFeatures(items, key: stated.key, catalog, &diagnostics)
      case .changes(let changes): changeFeatures(changes, catalog, &diagnostics)
      }
    }
  }

  /// The list form: exactly these are required, for all their segments.
  private mutating func replaceFeatures(
    _ items: Items<FeatureID>, key: Place, _ catalog: Catalog,
    _ diagnostics: inout [Diagnostic]
  ) {
    var named = [(index: Int, place: Place)]()
    var hasUnknown = items.hasUnknown
    for item in items.items {
      if let index = catalog.index(of: item, &diagnostics) {
        named.append((index, item.place))
      } else {
        hasUnknown = true
      }
    }
    let others = ResolvedFeature(
      requirement: hasUnknown ? .unknown : .notRequired, window: nil,
      origin: .list(key: key, item: nil))
    features = Array(repeating: others, count: features.count)
    for (index, place) in named {
      features[index] = ResolvedFeature(
        requirement: .required(catalog.features[index].segments ?? .all), window: nil,
        origin: .list(key: key, item: place))
    }
  }

  /// The mapping form: an entry replaces the feature's whole setting, the others stay.
  private mutating func changeFeatures(
    _ changes: Entries<FeatureID, FeatureStatement>, _ catalog: Catalog,
    _ diagnostics: inout [Diagnostic]
  ) {
    var hasUnknown = changes.hasUnknown
    var changed: [(index: Int, feature: ResolvedFeature)] = []
    for (name, statement) in changes.entries {
      guard let index = catalog.index(of: name, &diagnostics) else {
        hasUnknown = true
        continue
      }
      changed.append(
        (index, resolve(statement.value, key: name.place, catalog.features[index], &diagnostics)))
    }
    // The entry that could not be read may have been meant for any other feature.
    if hasUnknown { features = Array(repeating: .unknown, count: features.count) }
    for (index, feature) in changed { features[index] = feature }
  }

  private func resolve(
    _ statement: FeatureStatement?, key: Place, _ feature: CatalogFeature,
    _ diagnostics: inout [Diagnostic]
  ) -> ResolvedFeature {
    guard let statement else { return .unknown }
    let origin = FeatureOrigin.entry(
      key: key, elevation: statement.elevationPlace, segments: statement.segments.stated?.place)
    if statement.elevation == .notRequired {
      return ResolvedFeature(requirement: .notRequired, window: nil, origin: origin)
    }
    var window: Resolved<Int>?
    if case .absent = statement.modeDuration {
    } else {
      window = Resolved.unknown.overlaid(by: statement.modeDuration)
    }
    let requirement: ResolvedFeature.Requirement
    switch statement.segments {
    case .absent: requirement = .required(feature.segments ?? .all)
    case .unknown: requirement = .unknown
    case .stated(let stated):
      let offered = feature.segments ?? .all
      let outside = stated.value.items.filter { !offered.contains(SegmentSet($0.value)) }
      diagnostics += outside.map { .featureNotOffered(feature, to: $0.value, at: $0.place) }
      let isKnown = outside.isEmpty && !stated.value.hasUnknown
      requirement = isKnown ? .required(SegmentSet(stated.value.values)) : .unknown
    }
    return ResolvedFeature(requirement: requirement, window: window, origin: origin)
  }
}

extension Catalog {
  /// The index of a feature that a document names; says so when there is none.
  func index(of name: Located<FeatureID>, _ diagnostics: inout [Diagnostic]) -> Int? {
    if let index = feature(name.value) { return index }
    if !hidesActions { diagnostics.append(.unknownFeature(name.value, in: self, at: name.place)) }
    return nil
  }

  /// The index of a permission that a document names; says so when there is none.
  func index(of name: Located<PermissionID>, _ diagnostics: inout [Diagnostic]) -> Int? {
    if let index = permission(name.value) { return index }
    if !hidesPermissions {
      diagnostics.append(.unknownPermission(name.value, in: self, at: name.place))
    }
    return nil
  }
}
