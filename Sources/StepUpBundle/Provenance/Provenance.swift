package import StepUpEngine

/// Where the values of a bundle's policies stand in the files they were compiled from.
///
/// It belongs to the bundle it was read from, and takes that bundle's handles. No decision depends on
/// it, and the bundle's digest does not cover it, but its signature does.
package struct Provenance: Equatable, Sendable {
  /// In the order of their files, then of where they start and end.
  package let places: [FileRange]
  /// For each action of the bundle, features first, where a catalog defines it.
  package let actions: [PlaceNumber]
  /// What institutions share or have for themselves.
  package let lists: [[PlaceNumber]]
  /// In the order of the bundle.
  package let institutions: [Institution]

  package init(
    places: [FileRange], actions: [PlaceNumber], lists: [[PlaceNumber]],
    institutions: [Institution]
  ) {
    self.places = places
    self.actions = actions
    self.lists = lists
    self.institutions = institutions
  }

  /// The lists of an institution by their positions in ``Provenance/lists``.
  package struct Institution: Hashable, Sendable {
    /// A place for each ``PolicySetting``.
    package let settings: Int
    /// Three places for each feature: the requirement, its segments, the window.
    package let features: Int
    /// For each role its name and level, then each permission it holds.
    package let roles: Int

    package init(settings: Int, features: Int, roles: Int) {
      self.settings = settings
      self.features = features
      self.roles = roles
    }
  }
}

/// The number of a place from 1, or 0 where no file states the value.
package typealias PlaceNumber = UInt32

extension Provenance {
  /// How many places a feature has in its list.
  static let placesOfFeature = 3
  /// How many places a role has in its list before those of its permissions.
  static let placesOfRole = 2

  /// The paths of the files that state anything, in order.
  package var files: [String] {
    places.map(\.file).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// Where a value of an institution stands, or nil where it is the language's own default.
  ///
  /// - Precondition: The policy, and handles in the value, are of this provenance's bundle.
  package func place(of value: PolicyValue, in policy: Policy) -> FileRange? {
    let institution = institutions[policy.number]
    switch value {
    case .setting(let setting): return place(setting.rawValue, institution.settings)
    case .elevation(let feature): return place(feature, 0, institution)
    case .elevatedSegments(let feature): return place(feature, 1, institution)
    case .window(let feature): return place(feature, 2, institution)
    case .role(let role): return place(first(of: role, in: policy), institution.roles)
    case .level(let role): return place(first(of: role, in: policy) + 1, institution.roles)
    case .permission(let permission, let role):
      guard let rank = policy.permissions(of: role).firstIndex(of: permission) else { return nil }
      let first = first(of: role, in: policy) + Self.placesOfRole
      return place(first + rank, institution.roles)
    }
  }

  /// Where a catalog defines an action, or nil for one of the standard catalog.
  package func place(of action: Action) -> FileRange? {
    switch action {
    case .feature(let feature): place(numbered: actions[feature.number])
    case .staffAction(let action): place(numbered: actions[action.number])
    }
  }

  private func place(
    _ feature: Feature, _ aspect: Int, _ institution: Institution
  ) -> FileRange? {
    place(feature.number * Self.placesOfFeature + aspect, institution.features)
  }

  private func place(_ position: Int, _ list: Int) -> FileRange? {
    place(numbered: lists[list][position])
  }

  private func place(numbered number: PlaceNumber) -> FileRange? {
    number == 0 ? nil : places[Int(number) - 1]
  }

  /// Where the places of a role start in its list.
  private func first(of role: Role, in policy: Policy) -> Int {
    policy.roles.prefix { $0 != role }.reduce(0) { $0 + Self.placeCount(of: $1, in: policy) }
  }

  static func placeCount(of role: Role, in policy: Policy) -> Int {
    placesOfRole + policy.permissions(of: role).count
  }
}
