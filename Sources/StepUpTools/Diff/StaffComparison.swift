import StepUpEngine
import StepUpWire

/// Goes through the questions of staff that two policies may answer differently.
struct StaffComparison {
  let old: (policy: Policy, roles: StaffRoles)
  let new: (policy: Policy, roles: StaffRoles)

  /// What changes about one staff action.
  func changes(_ action: SharedCatalog.Pair<StaffAction>) -> [Change] {
    let before = StaffConditions(action.old, in: old.policy.bundle)
    let after = StaffConditions(action.new, in: new.policy.bundle)
    let permissions = [
      old.policy.bundle.conditions(of: action.old).permission,
      new.policy.bundle.conditions(of: action.new).permission,
    ]
    let space = StaffSpace(
      of: [old.roles, new.roles], permissions: permissions,
      asksForDevice: before.devices != nil || after.devices != nil)
    if before == after, !space.tellsSidesApart { return [] }
    let words = StaffChanges(action: action.name, old: before, new: after) { role in
      (
        old.roles.standing(of: role, for: permissions[0]),
        new.roles.standing(of: role, for: permissions[1])
      )
    }
    return words.changes(compare(action, before, after, space))
  }

  private func compare(
    _ action: SharedCatalog.Pair<StaffAction>, _ before: StaffConditions, _ after: StaffConditions,
    _ space: StaffSpace
  ) -> Tallies {
    var topics = StaffTopics(action: action.name, before, after)
    var tallies = Tallies()
    for set in space.roleSets {
      let oldRoles = old.roles.known(set.names)
      let newRoles = new.roles.known(set.names)
      for request in space.requests {
        let difference = DecisionDifference(
          old.policy.decide(action.old, roles: oldRoles, request: request),
          asked: before.obligations,
          new.policy.decide(action.new, roles: newRoles, request: request),
          asks: after.obligations)
        if difference.verdict == .none { continue }
        tallies[topics.topic(of: difference, set)].add(
          difference.verdict, changesOutcome: difference.outcome != .none, count: set.count
        ) { Tally.Example(action: action.name, question: .staff(roles: set.names, request)) }
      }
    }
    return tallies
  }
}

/// Says what each difference between two answers to staff comes from.
private struct StaffTopics {
  private let action: String
  private let admitsAlike: Bool
  /// The roles that show a change by themselves, and what it makes of the policy.
  private var movedAlone: [RoleClass: Verdict] = [:]

  init(action: String, _ before: StaffConditions, _ after: StaffConditions) {
    self.action = action
    admitsAlike = before.admits(as: after)
  }

  /// Single roles have to be asked about before pairs: what a role shows by itself is not a matter of
  /// the pair.
  mutating func topic(of difference: DecisionDifference, _ set: AskedRoles) -> Topic {
    if difference.outcome == .none { return .obligations(action: action) }
    if !admitsAlike { return .conditions(action: action) }
    if set.names.count == 1 {
      movedAlone[set.classes[0], default: .none].worsen(to: difference.verdict)
      return .roles(set.classes[0].names, action: action)
    }
    if let mover = set.classes.first(where: { movedAlone[$0] == difference.verdict }) {
      return .roles(mover.names, action: action)
    }
    return .pairs(
      set.classes[0].names, (set.classes.last ?? set.classes[0]).names, action: action)
  }
}

extension StaffSpace {
  /// Whether some role is not the same to both policies.
  fileprivate var tellsSidesApart: Bool {
    roleSets.contains { $0.classes.contains { $0.standings.first != $0.standings.last } }
  }
}
