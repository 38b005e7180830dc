import StepUpEngine

/// What the catalogs of two bundles have in common, by name, and what only one of them has.
struct SharedCatalog: Sendable {
  typealias Pair<Handle> = (name: String, old: Handle, new: Handle)

  let features: [Pair<Feature>]
  let staffActions: [Pair<StaffAction>]
  /// Features and staff actions that only the new bundle has, in order.
  let added: [String]
  /// Features and staff actions that only the old bundle has, in order.
  let removed: [String]

  init(_ old: PolicyBundle, _ new: PolicyBundle) {
    features = old.features.compactMap { feature in
      let name = old.name(of: feature).string
      guard case .feature(let same) = new.action(named: name) else { return nil }
      return (name, feature, same)
    }
    staffActions = old.staffActions.compactMap { action in
      let name = old.name(of: action).string
      guard case .staffAction(let same) = new.action(named: name) else { return nil }
      return (name, action, same)
    }
    // A name that stands for another kind of action is another action.
    let shared = Set(features.map(\.name) + staffActions.map(\.name))
    added = new.actionNames.filter { !shared.contains($0) }
    removed = old.actionNames.filter { !shared.contains($0) }
  }
}

extension PolicyBundle {
  /// The names of features, then those of staff actions.
  fileprivate var actionNames: [String] {
    features.map { name(of: $0).string } + staffActions.map { name(of: $0).string }
  }
}
