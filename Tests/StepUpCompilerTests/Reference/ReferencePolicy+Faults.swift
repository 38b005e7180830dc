extension ReferencePolicy {
  /// The errors that concern an institution with these settings, by how often each occurs.
  ///
  /// Only what a random project can get wrong: its names are known, and its roles form no circle.
  func faults(in project: ProjectModel) -> [String: Int] {
    var faults: [String: Int] = [:]
    func add(_ id: String, _ count: Int = 1) {
      if count > 0 { faults[id, default: 0] += count }
    }
    let tooLong = features.values.count { ($0.window ?? 0) > modeDuration }
    add("feature-duration-exceeds-mode-duration", tooLong)
    if let statedFallback, statedFallback.contains(where: { !methods.contains($0) }) {
      add("fallback-not-offered")
    }
    if biometricsEnabled, !project.entitlements.joined().contains(id) {
      add("biometrics-not-entitled")
    }
    add("role-level-escalation", escalations)
    add("weakens-baseline", breaches(in: project))
    return faults
  }

  /// How many links lead from a role of level `staff` to one of level `admin`.
  private var escalations: Int {
    roles.values.reduce(0) { sum, role in
      guard level(of: role.id) == "staff" else { return sum }
      return sum + (role.inherits ?? []).count { level(of: $0) == "admin" }
    }
  }

  private func breaches(in project: ProjectModel) -> Int {
    var count = 0
    for feature in Set(floors.flatMap { $0.features ?? [] }) {
      let offered = project.features.first { $0.id == feature }?.segments ?? []
      let required = features[feature]?.segments ?? []
      if offered.contains(where: { segments.contains($0) && !required.contains($0) }) { count += 1 }
    }
    let maxima = floors.compactMap(\.max)
    let minima = floors.compactMap(\.min)
    var windows = features.values.compactMap(\.window).filter { $0 <= modeDuration }
    windows.append(modeDuration)
    for window in windows {
      if maxima.contains(where: { window > $0 }) { count += 1 }
      if minima.contains(where: { window < $0 }) { count += 1 }
    }
    if biometricsEnabled {
      if floors.contains(where: { $0.biometricsAllowed == false }) { count += 1 }
      if floors.contains(where: { ($0.maxAttempts ?? 10) < maxAttempts }) { count += 1 }
    }
    for method in methods where floors.contains(where: { $0.allowed?.contains(method) == false }) {
      count += 1
    }
    if floors.contains(where: { ($0.atLeast ?? 1) > methods.count }) { count += 1 }
    let adminOnly = floors.flatMap(\.permissions).filter { $0.level == "admin" }.map(\.permission)
    for role in roles.keys where level(of: role) == "staff" {
      count += permissions(of: role, in: project).intersection(adminOnly).count
    }
    return count
  }
}
