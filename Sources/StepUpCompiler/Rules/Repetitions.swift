import StepUpDiagnostics
import StepUpLanguage

/// A setting that says what the baseline says.
struct Repetition {
  /// As messages name it.
  let name: String
  /// Where it is reported.
  let place: Place
  let key: Place
  let value: Place
  /// Where the baseline says it.
  let inherited: Place?
}

/// The settings of an institution that equal what it inherits from a baseline, in the order of the
/// keys' tables: the order of keys in a file never matters.
///
/// What nobody but the language says is not inherited from a baseline.
struct Repetitions {
  private(set) var found: [Repetition] = []
  private let baseline: ResolvedBaseline

  private var inherited: ResolvedSettings { baseline.settings }

  init(_ policy: ResolvedPolicy, _ baseline: ResolvedBaseline, _ context: RuleContext) {
    self.baseline = baseline
    let stated = policy.document.settings
    let elevated = stated.elevatedAuthentication
    let second = stated.secondFactor
    compare("segments", stated.segments, inherited.segments) { Set($0) == Set($1) }
    compare("products", stated.products, inherited.products) { Set($0) == Set($1) }
    compare("mode_duration", elevated.modeDuration, inherited.modeDuration)
    compareFeatures(elevated.features, policy, context)
    compare("enabled", elevated.biometricsEnabled, inherited.biometricsEnabled)
    compare("max_attempts", elevated.maxAttempts, inherited.maxAttempts)
    // Second factors are offered in the order of the file.
    compare("methods", second.methods, inherited.methods, by: ==)
    compare("biometric_fallback", second.biometricFallback, inherited.statedFallback, by: ==)
    compare("caller_name", second.callerName, inherited.callerName)
    compareRoles(stated.roles)
  }

  private mutating func compare<Value: Equatable>(
    _ name: String, _ own: Setting<Value>, _ inherited: Resolved<Value>?
  ) {
    guard let own = own.stated, let inherited, let place = inherited.origin.place,
      own.value == inherited.value
    else { return }
    add(name, own, at: own.place, inherited: place)
  }

  private mutating func compare<Item>(
    _ name: String, _ own: Setting<Items<Item>>, _ inherited: ResolvedList<Item>?,
    by areSame: ([Item], [Item]) -> Bool
  ) {
    guard let own = own.stated, let inherited, let place = inherited.origin.place,
      !own.value.hasUnknown, !inherited.hasUnknown, areSame(own.value.values, inherited.values)
    else { return }
    add(name, own, at: own.place, inherited: place)
  }

  private mutating func add<Value>(
    _ name: String, _ own: Stated<Value>, at place: Place, inherited: Place?
  ) {
    found.append(
      Repetition(
        name: name, place: place, key: own.key, value: own.place, inherited: inherited))
  }

  // MARK: Features

  private mutating func compareFeatures(
    _ own: Setting<FeaturesStatement>, _ policy: ResolvedPolicy, _ context: RuleContext
  ) {
    guard let own = own.stated else { return }
    let features = policy.settings.features
    switch own.value {
    case .list:
      let places = inherited.features.compactMap(\.origin.place)
      let isSame = features.indices.allSatisfy { features[$0].isSame(as: inherited.features[$0]) }
      if isSame, let place = places.min() {
        add("features", own, at: own.place, inherited: place)
      }
    case .changes(let changes):
      for (name, entry) in changes.entries {
        guard let entry = entry.stated, let index = context.catalog.feature(name.value),
          let place = inherited.features[index].origin.place,
          features[index].isSame(as: inherited.features[index])
        else { continue }
        add(
          "features.\(name.value.text)", entry, at: entry.value.elevationPlace ?? name.place,
          inherited: place)
      }
    }
  }

  // MARK: Roles

  private mutating func compareRoles(_ own: Setting<Entries<RoleID, RoleStatement>>) {
    guard let entries = own.value?.entries else { return }
    for position in entries.indices {
      guard let known = inherited.roles.position(of: entries[position].name.value) else { continue }
      let (name, entry) = entries[position]
      let role = inherited.roles.roles[known]
      guard let entry = entry.stated, let statement = role.statement,
        entry.value.isSame(as: statement)
      else { continue }
      add("roles.\(name.value.text)", entry, at: name.place, inherited: role.key)
    }
  }
}

extension ResolvedFeature {
  /// Whether two settings of a feature mean the same; one that a fault hides is like no other.
  fileprivate func isSame(as other: ResolvedFeature) -> Bool {
    switch (requirement, other.requirement) {
    case (.notRequired, .notRequired): return true
    case (.required(let segments), .required(let others)):
      guard segments == others else { return false }
      switch (window, other.window) {
      case (nil, nil): return true
      case (let window?, let other?): return window.value != nil && window.value == other.value
      default: return false
      }
    default: return false
    }
  }
}

extension RoleStatement {
  /// Whether two roles mean the same; one that a fault hides is like no other.
  fileprivate func isSame(as other: RoleStatement) -> Bool {
    guard let level = level.value(or: .staff), let parents = inherits.members(),
      let held = permissions.members()
    else { return false }
    let isTitleSame =
      switch (title, other.title) {
      case (.absent, .absent): true
      case (.stated(let own), .stated(let other)): own.value == other.value
      default: false
      }
    return isTitleSame && level == other.level.value(or: .staff)
      && parents == other.inherits.members() && held == other.permissions.members()
  }
}

extension Setting {
  /// The value, or the one that holds when nothing is said; nothing when a fault hides it.
  fileprivate func value(or unstated: Value) -> Value? {
    switch self {
    case .absent: unstated
    case .unknown: nil
    case .stated(let stated): stated.value
    }
  }

  /// What a list names, whatever the order; nothing when a fault hides some of it.
  fileprivate func members<Subject>() -> Set<Identifier<Subject>>?
  where Value == Items<Identifier<Subject>> {
    switch self {
    case .absent: []
    case .unknown: nil
    case .stated(let stated): stated.value.hasUnknown ? nil : Set(stated.value.values)
    }
  }
}
