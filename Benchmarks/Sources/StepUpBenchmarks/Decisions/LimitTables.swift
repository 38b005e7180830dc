import CLimits
import StepUpEngine

/// What a bundle says, once more as plain C structs, which live as long as the run.
///
/// Institutions with the same settings or the same roles share them, as they do in a bundle, so that
/// neither side has more memory to look at.
struct LimitTables {
  var features: limit_features
  /// The settings of each institution.
  let settings: [UnsafePointer<limit_settings>?]
  let actions: [limit_action]
  let roles: [limit_role]
  /// Where the roles of each institution stand.
  let roleRanges: [limit_role_range]

  init(_ bundle: PolicyBundle) {
    let names = bundle.features
    precondition(names.count <= Int(LIMIT_FEATURES), "the limit has room for every feature")
    let features = limit_features(bundle, names)
    self.features = features
    var shared: [[UInt8]: UnsafePointer<limit_settings>] = [:]
    settings = bundle.policies.map { policy in
      let settings = limit_settings(policy, names, features)
      let bytes = withUnsafeBytes(of: settings) { Array($0) }
      if let known = shared[bytes] { return known }
      let place = UnsafeMutablePointer<limit_settings>.allocate(capacity: 1)
      place.initialize(to: settings)
      shared[bytes] = UnsafePointer(place)
      return UnsafePointer(place)
    }
    let permissions = bundle.permissions
    actions = bundle.staffActions.map { limit_action(bundle.conditions(of: $0), permissions) }
    var roles: [limit_role] = []
    var ranges: [[Role]: limit_role_range] = [:]
    roleRanges = bundle.policies.map { policy in
      // Institutions that share roles have the same handles.
      if let known = ranges[policy.roles] { return known }
      let first = UInt32(roles.count)
      roles += policy.roles.map { limit_role(policy, $0, permissions) }
      let range = limit_role_range(first: first, end: UInt32(roles.count))
      ranges[policy.roles] = range
      return range
    }
    self.roles = roles
  }
}

extension limit_features {
  fileprivate init(_ bundle: PolicyBundle, _ features: [Feature]) {
    self.init()
    feature_count = UInt32(features.count)
    for (index, feature) in features.enumerated() {
      let segments = bundle.segments(offered: feature)
      if segments.contains(.consumer) { offered.0 |= 1 << UInt32(index) }
      if segments.contains(.business) { offered.1 |= 1 << UInt32(index) }
    }
  }
}

extension limit_settings {
  fileprivate init(_ policy: Policy, _ features: [Feature], _ catalog: limit_features) {
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
        let segments = requirement.segments.intersection(policy.segments)
        if segments.contains(.consumer) { required.0 |= 1 << UInt32(index) }
        if segments.contains(.business) { required.1 |= 1 << UInt32(index) }
      }
    }
    required.0 &= catalog.offered.0
    required.1 &= catalog.offered.1
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

extension limit_role {
  fileprivate init(_ policy: Policy, _ role: Role, _ permissions: [Permission]) {
    self.init()
    level = policy.level(of: role) == .admin ? 2 : 1
    for permission in policy.permissions(of: role) {
      self.permissions |= 1 << UInt32(permissions.firstIndex(of: permission) ?? 0)
    }
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
