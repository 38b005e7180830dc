package import StepUpEngine

/// The questions staff can ask about a staff action, one for each way policies can tell them apart.
///
/// Single roles and pairs of roles stand for all sets of roles: whoever may do something may do it by
/// a role that holds the permission and one that has the level. <doc:QuestionSpace> has the argument.
package struct StaffSpace: Sendable {
  /// Single roles, then pairs.
  package let roleSets: [AskedRoles]
  package let requests: [StaffRequest]

  /// - Parameters:
  ///   - roles: The roles of each policy that is asked.
  ///   - permissions: The permission that guards the action, by each policy.
  ///   - asksForDevice: Whether a policy looks at the device.
  init(of roles: [StaffRoles], permissions: [Permission], asksForDevice: Bool) {
    roleSets = AskedRoles.all(of: RoleClass.classes(of: roles, permissions))
    let devices: [DeviceKind?] = asksForDevice ? DeviceKind.allCases : [nil]
    requests = DeploymentEnvironment.allCases.flatMap { environment in
      TargetKind.allCases.flatMap { target in
        devices.map { StaffRequest(target: target, device: $0, environment: environment) }
      }
    }
  }
}

/// The roles of an institution, by name.
package struct StaffRoles: Sendable {
  let byName: [String: (role: Role, level: Level, permissions: [Permission])]

  package init(_ policy: Policy) {
    byName = Dictionary(
      policy.roles.map { role in
        (
          policy.name(of: role).string,
          (role, policy.level(of: role), policy.permissions(of: role))
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What a role comes to where a permission is asked for; nothing when the role is not known.
  func standing(of name: String, for permission: Permission) -> RoleStanding? {
    byName[name].map {
      RoleStanding(level: $0.level, holdsPermission: $0.permissions.contains(permission))
    }
  }

  /// The roles of some names that are known.
  func known(_ names: [String]) -> [Role] { names.compactMap { byName[$0]?.role } }
}

/// What a policy sees of a role where a permission is asked for.
package struct RoleStanding: Hashable, Sendable {
  package let level: Level
  package let holdsPermission: Bool
}

/// Roles that no policy can tell apart where a staff action is asked for.
package struct RoleClass: Hashable, Sendable {
  /// In order; never empty.
  package let names: [String]
  /// What they are by each policy; nothing where they are not known.
  package let standings: [RoleStanding?]

  /// - Complexity: O(roles).
  static func classes(of roles: [StaffRoles], _ permissions: [Permission]) -> [RoleClass] {
    let names = Set(roles.flatMap(\.byName.keys)).sorted()
    var members: [[RoleStanding?]: [String]] = [:]
    for name in names {
      let standings = zip(roles, permissions).map { $0.standing(of: name, for: $1) }
      members[standings, default: []].append(name)
    }
    return members.map { RoleClass(names: $1, standings: $0) }
      .sorted { $0.names[0] < $1.names[0] }
  }
}

/// A role or a pair of roles that stands for all those of the same classes.
package struct AskedRoles: Sendable {
  package let classes: [RoleClass]
  package let names: [String]
  /// How many sets of roles it stands for.
  package let count: Int

  fileprivate static func all(of classes: [RoleClass]) -> [AskedRoles] {
    let singles = classes.map {
      AskedRoles(classes: [$0], names: [$0.names[0]], count: $0.names.count)
    }
    let twins = classes.filter { $0.names.count > 1 }.map {
      AskedRoles(
        classes: [$0], names: Array($0.names.prefix(2)),
        count: $0.names.count * ($0.names.count - 1) / 2)
    }
    let pairs = classes.indices.flatMap { first in
      classes[(first + 1)...].map { second in
        AskedRoles(
          classes: [classes[first], second], names: [classes[first].names[0], second.names[0]],
          count: classes[first].names.count * second.names.count)
      }
    }
    return singles + twins + pairs
  }
}
