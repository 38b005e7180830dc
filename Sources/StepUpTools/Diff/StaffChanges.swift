import StepUpEngine

import func StepUpLanguage.listing

/// Puts into words what changes for staff about one action.
struct StaffChanges {
  let action: String
  let old: StaffConditions
  let new: StaffConditions
  /// How each role stands to the action on either side.
  let standing: (_ role: String) -> (old: RoleStanding?, new: RoleStanding?)

  /// The changes that some tallies show.
  func changes(_ tallies: Tallies) -> [Change] {
    tallies.entries.compactMap { topic, tally in
      Change(topic, tally, summary: summary(of: topic), origins: origins(of: topic))
    }
  }

  private func summary(of topic: Topic) -> String {
    switch topic {
    case .conditions: "`\(action)` \(conditionChanges.joined(separator: "; "))"
    case .obligations: "`\(action)` \(obligationChange)"
    case .roles(let names, _): roleSummary(names)
    case .pairs(let first, let second, _): pairSummary(first, second)
    default: preconditionFailure("a topic about staff")
    }
  }

  private func origins(of topic: Topic) -> [OriginKey] {
    switch topic {
    case .roles(let names, _): names.compactMap(origin)
    case .pairs(let first, let second, _): (first + second).compactMap(origin)
    default: [.catalogAction(action)]
    }
  }

  /// What about a role has changed, as far as this action is concerned.
  private func origin(of role: String) -> OriginKey? {
    switch standing(role) {
    case (nil, nil): return nil
    case (nil, _), (_, nil): return .role(role)
    case (let old?, let new?):
      if old.holdsPermission != new.holdsPermission {
        return .permission(self.new.permission, role: role)
      }
      return old.level == new.level ? nil : .level(role: role)
    }
  }
}

// MARK: Roles in words

extension StaffChanges {
  private func roleSummary(_ names: [String]) -> String {
    let (before, after) = standing(names[0])
    let roles = roleNames(names)
    let could = targets(old, [before])
    let can = targets(new, [after])
    if before == nil {
      return "\(names.count == 1 ? "the new role" : "the new roles") \(roles) can do "
        + "`\(action)` \(words(can))"
    }
    if after == nil {
      return "\(roles) \(names.count == 1 ? "is" : "are") gone and could do "
        + "`\(action)` \(words(could))"
    }
    return could.count < can.count
      ? "\(roles) can now do `\(action)` \(words(can.filter { !could.contains($0) }))"
      : "\(roles) can no longer do `\(action)` \(words(could.filter { !can.contains($0) }))"
  }

  private func pairSummary(_ first: [String], _ second: [String]) -> String {
    let sides = [standing(first[0]), standing(second[0])]
    let could = targets(old, sides.map(\.old))
    let can = targets(new, sides.map(\.new))
    let who = "whoever is both \(roleNames(first, "or")) and \(roleNames(second, "or"))"
    return could.count < can.count
      ? "\(who) can now do `\(action)` \(words(can.filter { !could.contains($0) }))"
      : "\(who) can no longer do `\(action)` \(words(could.filter { !can.contains($0) }))"
  }

  /// Whom somebody with these roles may act on.
  private func targets(_ conditions: StaffConditions, _ roles: [RoleStanding?]) -> [TargetKind] {
    let known = roles.compactMap(\.self)
    guard known.contains(where: \.holdsPermission), let level = known.map(\.level).max() else {
      return []
    }
    return TargetKind.allCases.filter { target in
      conditions.level(for: target).map { $0 <= level } ?? false
    }
  }

  private func words(_ targets: [TargetKind]) -> String {
    "for " + targets.map { $0 == .customer ? "customers" : "staff" }.joined(separator: " and ")
  }

  private func roleNames(_ names: [String], _ conjunction: String = "and") -> String {
    if names.count <= 4 { return listing(names, conjunction) }
    return names.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
      + " \(conjunction) \(names.count - 3) more"
  }
}

// MARK: The catalog in words

extension StaffChanges {
  private var conditionChanges: [String] {
    var changes: [String] = []
    if old.permission != new.permission {
      changes.append("now takes `\(new.permission)`, before `\(old.permission)`")
    }
    for target in TargetKind.allCases {
      let whom = target == .customer ? "customers" : "staff"
      switch (old.level(for: target), new.level(for: target)) {
      case (let before, let after) where before == after: break
      case (_, nil): changes.append("can no longer be done for \(whom)")
      case (nil, let after?):
        changes.append("can now be done for \(whom), by level `\(after.name)`")
      case (let before?, let after?):
        changes.append("for \(whom) now takes level `\(after.name)`, before `\(before.name)`")
      }
    }
    if old.environments != new.environments {
      let names = DeploymentEnvironment.allCases.filter(new.environments.contains).map(\.name)
      changes.append("is now available in \(listing(names, "and"))")
    }
    if old.devices != new.devices {
      changes.append(
        new.devices.map { devices in
          "now applies to "
            + listing(DeviceKind.allCases.filter(devices.contains).map(\.name), "and")
        } ?? "now applies whatever the device")
    }
    return changes
  }

  private var obligationChange: String {
    let gained = new.obligations.filter { !old.obligations.contains($0) }
    let lost = old.obligations.filter { !new.obligations.contains($0) }
    let parts =
      (lost.isEmpty ? [] : ["no longer asks for \(listing(lost, "and"))"])
      + (gained.isEmpty ? [] : ["now asks for \(listing(gained, "and"))"])
    return parts.isEmpty
      ? "now asks for \(listing(new.obligations, "and")), in this order"
      : parts.joined(separator: " and ")
  }
}
