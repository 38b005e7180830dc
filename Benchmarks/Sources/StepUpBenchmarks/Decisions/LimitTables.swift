import CLimits
import StepUpEngine

/// What a bundle says, once more as plain C structs.
struct LimitTables {
  var features: limit_features
  let settings: [limit_settings]
  let actions: [limit_action]
  let roles: [limit_role]
  let roleRanges: [limit_role_range]

  init(_ bundle: PolicyBundle) {
    let names = bundle.features
    precondition(names.count <= Int(LIMIT_FEATURES), "the limit has room for every feature")
    features = limit_features()
    features.feature_count = UInt32(names.count)
    for (index, feature) in names.enumerated() {
      let offered = bundle.segments(offered: feature)
      if offered.contains(.consumer) { features.offered.0 |= 1 << UInt32(index) }
      if offered.contains(.business) { features.offered.1 |= 1 << UInt32(index) }
    }
    settings = bundle.policies.map { limit_settings($0, names) }
    let permissions = bundle.permissions
    actions = bundle.staffActions.map { limit_action(bundle.conditions(of: $0), permissions) }
    var roles: [limit_role] = []
    var ranges: [limit_role_range] = []
    for policy in bundle.policies {
      let first = UInt32(roles.count)
      for role in policy.roles {
        var held: UInt32 = 0
        for permission in policy.permissions(of: role) {
          held |= 1 << UInt32(permissions.firstIndex(of: permission) ?? 0)
        }
        roles.append(
          limit_role(permissions: held, level: policy.level(of: role) == .admin ? 2 : 1))
      }
      ranges.append(limit_role_range(first: first, end: UInt32(roles.count)))
    }
    self.roles = roles
    roleRanges = ranges
  }
}

extension limit_settings {
  fileprivate init(_ policy: Policy, _ features: [Feature]) {
    self.init()
    segments = policy.segments.rawValue
    biometric_attempts = UInt8(policy.biometricAttempts ?? 0)
    methods = packed(policy.methods)
    fallback = packed(policy.biometricFallback)
    withUnsafeMutableBytes(of: &window) { bytes in
      let windows = bytes.bindMemory(to: UInt32.self)
      for (index, feature) in features.enumerated() {
        guard let requirement = policy.requirement(for: feature) else { continue }
        windows[index] = UInt32(requirement.modeDuration)
      }
    }
    for (index, feature) in features.enumerated() {
      guard let segments = policy.requirement(for: feature)?.segments else { continue }
      if segments.contains(.consumer) { required.0 |= 1 << UInt32(index) }
      if segments.contains(.business) { required.1 |= 1 << UInt32(index) }
    }
  }
}

extension limit_action {
  fileprivate init(_ conditions: StaffActionConditions, _ permissions: [Permission]) {
    self.init()
    permission = UInt32(permissions.firstIndex(of: conditions.permission) ?? 0)
    obligation_count = UInt32(conditions.obligations.count)
    lowest_level.0 = conditions.customerLevel.map { $0.rawValue + 1 } ?? 0
    lowest_level.1 = conditions.staffLevel.map { $0.rawValue + 1 } ?? 0
    devices = conditions.devices?.rawValue ?? 0
    environments = conditions.environments.rawValue
  }
}

/// A list of methods as C packs it.
private func packed(_ methods: MethodList) -> UInt16 {
  var word: UInt16 = 0
  for (position, method) in methods.enumerated() {
    word |= (UInt16(method.rawValue) + 1) << UInt16(position * 4)
  }
  return word
}
