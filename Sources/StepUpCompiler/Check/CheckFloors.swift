import StepUpDiagnostics
import StepUpLanguage

/// An institution may only tighten what its baselines require.
func checkFloors(_ policy: ResolvedPolicy, _ catalog: Catalog) -> [Diagnostic] {
  guard let baseline = policy.baseline else { return [] }
  let check = FloorCheck(
    policy: policy, baseline: baseline,
    served: SegmentSet(policy.settings.segments.values))
  return check.features(catalog) + check.windows(catalog) + check.biometrics() + check.methods()
    + check.permissions(catalog)
}

private struct FloorCheck {
  let policy: ResolvedPolicy
  let baseline: ResolvedBaseline
  let served: SegmentSet

  private var settings: ResolvedSettings { policy.settings }
  private var floors: ResolvedFloors { baseline.floors }

  /// One finding at the institution's line that states the value, with every floor it breaches.
  private func breach(
    _ message: String, at stated: Place?, floors: [Place], help: String
  ) -> Diagnostic {
    .weakensBaseline(
      message, at: policy.place(stating: stated), floors: floors,
      default: policy.inherited(stated), help: help)
  }

  // MARK: Features

  func features(_ catalog: Catalog) -> [Diagnostic] {
    var required: [(feature: Int, floors: [Place])] = []
    for floor in floors.features where isUnmet(floor.value, catalog) {
      if let known = required.firstIndex(where: { $0.feature == floor.value }) {
        required[known].floors.append(floor.place)
      } else {
        required.append((floor.value, [floor.place]))
      }
    }
    return required.compactMap { breach(ofFeature: $0.feature, $0.floors, catalog) }
  }

  private func isUnmet(_ feature: Int, _ catalog: Catalog) -> Bool {
    switch settings.features[feature].requirement {
    case .unknown: false
    case .notRequired: true
    case .required(let segments):
      !(catalog.features[feature].segments ?? []).intersection(served).isSubset(of: segments)
    }
  }

  private func breach(
    ofFeature index: Int, _ floors: [Place], _ catalog: Catalog
  ) -> Diagnostic? {
    let feature = settings.features[index]
    let needed = (catalog.features[index].segments ?? []).intersection(served)
    let name = catalog.features[index].name.text
    switch feature.requirement {
    case .unknown: return nil
    case .notRequired:
      guard !needed.isEmpty else { return nil }
      return breach(
        "`\(name)` must require elevation, and this institution does not require it",
        at: feature.origin.place,
        floors: floors, help: helpToRequire(name, feature.origin))
    case .required(let segments):
      let missing = needed.subtracting(segments)
      guard !missing.isEmpty else { return nil }
      var stated = feature.origin.place
      if case .entry(_, _, let segments) = feature.origin { stated = segments ?? stated }
      let left = listing(missing.members.map(\.rawValue), "and")
      return breach(
        "`\(name)` must require elevation for every segment served, and here \(left) is left out",
        at: stated, floors: floors,
        help: stated?.file == policy.file
          ? "add \(left), or take `segments` out" : "add `\(name): required` to `features`")
    }
  }

  private func helpToRequire(_ name: String, _ origin: FeatureOrigin) -> String {
    switch origin {
    case .list(let key, _) where key.file == policy.file: "add `\(name)` to `features`"
    case .entry(let key, _, _) where key.file == policy.file: "write `\(name): required`"
    default: "add `\(name): required` to `features`"
    }
  }

  // MARK: Windows

  func windows(_ catalog: Catalog) -> [Diagnostic] {
    guard !floors.modeDurationMax.isEmpty || !floors.modeDurationMin.isEmpty else { return [] }
    var found: [Diagnostic] = []
    if let seconds = settings.modeDuration.value {
      found += breaches("`mode_duration`", seconds, settings.modeDuration.origin)
    }
    for (index, feature) in settings.features.enumerated() {
      guard let window = feature.window, let seconds = window.value else { continue }
      // A window that exceeds `mode_duration` is reported for that.
      if let limit = settings.modeDuration.value, seconds > limit { continue }
      found += breaches(
        "the window of `\(catalog.features[index].name.text)`", seconds, window.origin)
    }
    return found
  }

  private func breaches(
    _ what: @autoclosure () -> String, _ seconds: Int, _ origin: Origin
  ) -> [Diagnostic] {
    let above = floors.modeDurationMax.filter { $0.value < seconds }
    let below = floors.modeDurationMin.filter { $0.value > seconds }
    if above.isEmpty, below.isEmpty { return [] }
    let what = what()
    var found: [Diagnostic] = []
    if let limit = above.map(\.value).min() {
      found.append(
        breach(
          "\(what) is \(durationInWords(seconds)), longer than the \(durationInWords(limit)) "
            + "that the baseline allows",
          at: origin.place, floors: above.map(\.place),
          help: "use \(durationAsWritten(limit)) or less"))
    }
    if let limit = below.map(\.value).max() {
      found.append(
        breach(
          "\(what) is \(durationInWords(seconds)), shorter than the \(durationInWords(limit)) "
            + "that the baseline asks for",
          at: origin.place, floors: below.map(\.place),
          help: "use \(durationAsWritten(limit)) or more"))
    }
    return found
  }

  // MARK: Biometrics

  func biometrics() -> [Diagnostic] {
    guard settings.biometricsEnabled.value == true else { return [] }
    var found: [Diagnostic] = []
    if !floors.biometricsForbidden.isEmpty {
      found.append(
        breach(
          "biometrics are enabled, and the baseline does not allow them",
          at: settings.biometricsEnabled.origin.place, floors: floors.biometricsForbidden,
          help: "write `enabled: false`"))
    }
    if let attempts = settings.maxAttempts.value {
      let below = floors.maxAttempts.filter { $0.value < attempts }
      if let limit = below.map(\.value).min() {
        found.append(
          breach(
            "`max_attempts` is \(attempts), more than the \(limit) that the baseline allows",
            at: settings.maxAttempts.origin.place, floors: below.map(\.place),
            help: "use \(limit) or less"))
      }
    }
    return found
  }

  // MARK: Second factors

  func methods() -> [Diagnostic] {
    let methods = settings.methods
    var found: [Diagnostic] = []
    for (position, method) in methods.values.enumerated() {
      let forbidding = floors.methodsAllowed.filter { !$0.value.contains(method) }
      guard !forbidding.isEmpty else { continue }
      let item = methods.places.isEmpty ? nil : methods.places[position]
      found.append(
        breach(
          "the method `\(method.rawValue)` is offered, and the baseline does not allow it",
          at: item, floors: forbidding.map(\.place),
          help: "take `\(method.rawValue)` out of `methods`"))
    }
    let missing = floors.methodsAtLeast.filter { $0.value > methods.values.count }
    if !methods.hasUnknown, let least = missing.map(\.value).max() {
      let count = methods.values.count
      found.append(
        breach(
          "\(count) \(count == 1 ? "method is" : "methods are") offered, and the baseline asks for "
            + "at least \(least)",
          at: methods.origin.key, floors: missing.map(\.place),
          help: "add \(least - count) more to `methods`"))
    }
    return found
  }

  // MARK: Permissions

  private func isHeldByStaff(_ permission: Int) -> Bool {
    policy.roles.contains { $0.level == .staff && $0.effective.contains(permission) }
  }

  func permissions(_ catalog: Catalog) -> [Diagnostic] {
    var floorsOf: [(permission: Int, floors: [Place])] = []
    for (permission, level) in floors.permissions
    where level.value == .admin && isHeldByStaff(permission) {
      if let known = floorsOf.firstIndex(where: { $0.permission == permission }) {
        floorsOf[known].floors.append(level.place)
      } else {
        floorsOf.append((permission, [level.place]))
      }
    }
    guard !floorsOf.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for role in policy.roles where role.level == .staff {
      for (permission, floors) in floorsOf where role.effective.contains(permission) {
        let name = catalog.permissions[permission].name.text
        found.append(
          breach(
            "the role `\(role.name.text)` of level `staff` holds `\(name)`, which the baseline "
              + "keeps to admin roles",
            at: role.place(granting: permission, among: policy.roles), floors: floors,
            help: "take the permission from the role, or make it an `admin` role"))
      }
    }
    return found
  }
}
