/// Makes up projects: catalogs, chains of baselines with defaults and floors, entitlements, and
/// institutions that keep to them.
struct RandomProject {
  private(set) var project = ProjectModel()
  /// Institutions that were made up and break something, each with an id of its own.
  private(set) var faulty: [InstitutionModel] = []
  private var dice: Dice

  init(seed: UInt64) {
    dice = Dice(seed: seed)
    project.platformName = dice.maybe(50) { _ in "Narmi Platform" }
    for number in 0..<dice.number(0...2) { addCatalog(number) }
    for number in 0..<dice.number(0...5) { addBaseline(number) }
    let ids = (0..<8).map { "bank-\($0)" } + (0..<200).map { "faulty-\($0)" }
    for _ in 0..<dice.number(0...2) {
      project.entitlements.append(dice.some(of: ids, atLeast: ids.count / 2).sorted())
    }
    for number in 0..<dice.number(3...8) { addInstitution("bank-\(number)") }
  }

  // MARK: What the platform owns

  private mutating func addCatalog(_ number: Int) {
    var catalog = CatalogModel(id: "catalog-\(number)")
    for index in 0..<dice.number(0...3) {
      catalog.features.append(
        FeatureModel(
          id: "feature_\(number)_\(index)",
          segments: dice.some(of: ["consumer", "business"], atLeast: 1),
          category: dice.maybe(50) { $0.pick(["payee", "contact", "money_movement"]) }))
    }
    for index in 0..<dice.number(0...3) {
      catalog.permissions.append(
        PermissionModel(
          id: "can_\(number)_\(index)",
          defaultFor: dice.maybe(40) { $0.pick(["staff", "admin", "admin"]) }))
    }
    let permissions = project.permissions.map(\.id) + catalog.permissions.map(\.id)
    for index in 0..<dice.number(0...3) {
      let levels = ["staff", "admin"]
      let customerLevel = dice.maybe(75) { $0.pick(levels) }
      catalog.staffActions.append(
        StaffActionModel(
          id: "act-\(number)-\(index)", permission: dice.pick(permissions),
          risk: dice.maybe(60) { $0.pick(["normal", "high", "very_high"]) },
          customerLevel: customerLevel,
          staffLevel: dice.maybe(customerLevel == nil ? 100 : 75) { $0.pick(levels) },
          devices: dice.maybe(40) { $0.some(of: ["phone", "email", "app"], atLeast: 1) },
          environments: dice.maybe(40) { $0.some(of: ["production", "uat"], atLeast: 1) },
          obligations: dice.maybe(50) {
            $0.some(of: ["log_reason", "verify_identity", "call-back"])
          }))
    }
    project.catalogs.append(catalog)
  }

  private mutating func addBaseline(_ number: Int) {
    var baseline = BaselineModel(id: "base-\(number)")
    baseline.extends =
      project.baselines.isEmpty
      ? nil : dice.maybe(70) { [project] in $0.pick(project.baselines).id }
    while true {
      baseline.defaults = settings(above: inherited(from: baseline.extends))
      // Roles of a baseline must be sound by themselves.
      var policy = inherited(from: baseline.extends)
      policy.apply(baseline.defaults, project)
      if policy.faults(in: project)["role-level-escalation"] == nil { break }
    }
    if dice.chance(70) { baseline.floors = floors() }
    project.baselines.append(baseline)
  }

  /// Floors that can be met together, whatever other baselines say.
  private mutating func floors() -> FloorsModel {
    let names = project.features.map(\.id)
    let permissions = project.permissions.map(\.id)
    var floors = FloorsModel()
    floors.features = dice.maybe(50) { Array($0.some(of: names).prefix(3)) }
    floors.max = dice.maybe(40) { $0.pick([600, 900, 1800, 3600, 86_400]) }
    floors.min = dice.maybe(30) { $0.pick([200, 201, 300, 600]) }
    floors.biometricsAllowed = dice.maybe(30) { $0.chance(70) }
    floors.maxAttempts = dice.maybe(30) { $0.number(1...10) }
    floors.allowed = dice.maybe(30) {
      $0.shuffled(["email", "app"] + $0.some(of: ["sms", "voice"]))
    }
    floors.atLeast = dice.maybe(30) { $0.number(1...2) }
    for permission in permissions where dice.chance(15) {
      floors.permissions.append((permission, dice.pick(["staff", "admin", "admin"])))
    }
    return floors
  }

  // MARK: Institutions

  private mutating func addInstitution(_ id: String) {
    for _ in 0..<40 {
      var institution = InstitutionModel(id: id, name: "Bank \(id)")
      institution.extends =
        project.baselines.isEmpty
        ? nil : dice.maybe(85) { [project] in $0.pick(project.baselines).id }
      institution.settings = settings(above: inherited(from: institution.extends))
      if ReferencePolicy(institution, in: project).faults(in: project).isEmpty {
        project.institutions.append(institution)
        return
      }
      institution.id = "faulty-\(faulty.count)"
      if faulty.count < 200 { faulty.append(institution) }
    }
    project.institutions.append(InstitutionModel(id: id, name: "Bank \(id)"))
  }

  private func inherited(from baseline: String?) -> ReferencePolicy {
    let probe = InstitutionModel(id: "probe", name: "Probe", extends: baseline)
    return ReferencePolicy(probe, in: project)
  }

  private mutating func settings(above inherited: ReferencePolicy) -> SettingsModel {
    var settings = SettingsModel()
    let windows = [200, 201, 240, 300, 599, 600, 601, 900, 3600, 86_400]
    let methods = ["sms", "voice", "email", "app"]
    settings.segments = dice.maybe(30) { $0.some(of: ["consumer", "business"], atLeast: 1) }
    settings.products = dice.maybe(20) { $0.some(of: ["banking", "account_opening"], atLeast: 1) }
    settings.modeDuration = dice.maybe(50) { $0.pick(windows) }
    settings.features = features(windows)
    settings.biometricsEnabled = dice.maybe(50) { $0.chance(70) }
    settings.maxAttempts = dice.maybe(30) { $0.number(1...10) }
    settings.methods = dice.maybe(50) { $0.some(of: methods, atLeast: 1) }
    settings.fallback = dice.maybe(30) {
      $0.some(of: $0.chance(80) ? settings.methods ?? inherited.methods : methods)
    }
    settings.callerName = dice.maybe(20) { _ in "BANK, INC." }
    settings.roles = dice.chance(60) ? roles(above: inherited) : nil
    return settings
  }

  private mutating func features(_ windows: [Int]) -> FeaturesModel? {
    let features = project.features
    if dice.chance(25) { return nil }
    if dice.chance(40) { return .list(dice.some(of: features.map(\.id))) }
    let changed = dice.some(of: features)
    return .changes(
      changed.map { feature in
        let roll = dice.number(1...10)
        if roll <= 4 { return (feature.id, .required) }
        if roll <= 6 { return (feature.id, .notRequired) }
        return (
          feature.id,
          .details(
            isStated: dice.chance(50), window: dice.maybe(60) { $0.pick(Array(windows.prefix(6))) },
            segments: dice.maybe(60) { $0.some(of: feature.segments, atLeast: 1) })
        )
      })
  }

  /// Roles that inherit only from roles before them in one order, so that they form no circle.
  private mutating func roles(above inherited: ReferencePolicy) -> [RoleModel] {
    let names = ["clerk", "desk", "support", "lead", "boss", "chief", "0"]
    let permissions = project.permissions.map(\.id)
    var roles: [RoleModel] = []
    var known = Set(inherited.roles.keys)
    for (position, name) in names.enumerated() where dice.chance(45) {
      let parents = names[..<position].filter { known.contains($0) }
      let isHigh = position >= 4
      roles.append(
        RoleModel(
          id: name,
          level: dice.maybe(isHigh ? 80 : 30) { $0.chance(isHigh ? 90 : 10) ? "admin" : "staff" },
          inherits: dice.maybe(50) { Array($0.some(of: parents).prefix(3)) },
          permissions: dice.maybe(70) { Array($0.some(of: permissions).prefix(3)) }))
      known.insert(name)
    }
    return dice.shuffled(roles)
  }
}
