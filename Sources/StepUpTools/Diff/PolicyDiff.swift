import StepUpCompiler
package import StepUpEngine

/// What changed in meaning between two sets of policies.
package struct PolicyDiff: Sendable {
  /// Those both sides have whose answers changed, in order.
  package let institutions: [InstitutionDiff]
  /// Institutions, then features and staff actions, that only the new side has.
  package let added: [String]
  /// The same of the old side.
  package let removed: [String]

  /// The worst of the institutions' verdicts; what is added or removed makes nothing weaker.
  package var verdict: Verdict { institutions.map(\.verdict).max() ?? .none }
}

/// What changed for one institution.
package struct InstitutionDiff: Sendable {
  package let id: String
  /// The worst first; never empty.
  package let changes: [Change]

  package var verdict: Verdict { changes.map(\.verdict).max() ?? .none }
}

/// Compares two bundles institution by institution, exactly: all questions that may be answered
/// differently are asked of both.
///
/// - Parameter jobs: How many institutions are worked on at a time.
/// - Complexity: O(institutions) where nothing differs; where settings differ, O(questions) for each
///   different pair of settings, and for each pair of differing roles.
package func diff(_ old: PolicyBundle, _ new: PolicyBundle, jobs: Int) -> PolicyDiff {
  let catalog = SharedCatalog(old, new)
  let oldIDs = old.policies.map(\.id.string)
  let newIDs = new.policies.map(\.id.string)
  let pairs = old.policies.enumerated().compactMap { position, policy in
    new.policy(for: oldIDs[position]).map {
      PolicyPair(id: oldIDs[position], policy, $0, catalog)
    }
  }
  let customers = customerChanges(pairs, catalog, jobs)
  let changed = mapConcurrently(count: pairs.count, jobs: jobs) { position in
    let pair = pairs[position]
    let changes = (customers[pair.settings] ?? []) + pair.staffChanges(catalog)
    return InstitutionDiff(id: pair.id, changes: changes.sorted(by: Change.precedes))
  }
  let shared = Set(pairs.map(\.id))
  return PolicyDiff(
    institutions: changed.filter { !$0.changes.isEmpty },
    added: newIDs.filter { !shared.contains($0) } + catalog.added,
    removed: oldIDs.filter { !shared.contains($0) } + catalog.removed)
}

/// The changes for customers: settings that many institutions share are compared once.
private func customerChanges(
  _ pairs: [PolicyPair], _ catalog: SharedCatalog, _ jobs: Int
) -> [SettingsPair: [Change]] {
  var first: [SettingsPair: Int] = [:]
  for (position, pair) in pairs.enumerated() where pair.settings.old != pair.settings.new {
    if first[pair.settings] == nil { first[pair.settings] = position }
  }
  let positions = first.values.sorted()
  let changes = mapConcurrently(count: positions.count, jobs: jobs) {
    pairs[positions[$0]].customerChanges(catalog)
  }
  return Dictionary(
    uniqueKeysWithValues: zip(positions.map { pairs[$0].settings }, changes))
}

/// How two policies treat customers.
private struct SettingsPair: Hashable, Sendable {
  let old: CustomerSettings
  let new: CustomerSettings
}

/// One institution's policies on both sides.
private struct PolicyPair: Sendable {
  let id: String
  let old: Policy
  let new: Policy
  let settings: SettingsPair

  init(id: String, _ old: Policy, _ new: Policy, _ catalog: SharedCatalog) {
    self.id = id
    self.old = old
    self.new = new
    settings = SettingsPair(
      old: CustomerSettings(old, catalog.features.map(\.old)),
      new: CustomerSettings(new, catalog.features.map(\.new)))
  }

  func customerChanges(_ catalog: SharedCatalog) -> [Change] {
    var comparison = CustomerComparison(old, settings.old, new, settings.new, catalog)
    return CustomerChanges(
      old: settings.old, new: settings.new, features: catalog.features.map(\.name)
    ).changes(comparison.compare())
  }

  func staffChanges(_ catalog: SharedCatalog) -> [Change] {
    let comparison = StaffComparison(old: (old, StaffRoles(old)), new: (new, StaffRoles(new)))
    return catalog.staffActions.flatMap(comparison.changes)
  }
}
