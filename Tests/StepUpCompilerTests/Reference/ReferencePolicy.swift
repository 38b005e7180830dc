/// An institution's settings after inheritance, worked out step by step as the language says it.
struct ReferencePolicy: Sendable {
  struct Feature: Sendable {
    var segments: [String]
    var window: Int?
  }

  var id = ""
  var name = ""
  var segments = ["consumer", "business"]
  var products = ["banking"]
  var modeDuration = 600
  /// The features that are required.
  var features: [String: Feature] = [:]
  var biometricsEnabled = false
  var maxAttempts = 2
  var methods = ["sms", "voice", "email", "app"]
  var statedFallback: [String]?
  var callerName: String?
  var roles: [String: RoleModel] = [:]

  /// The floors of every baseline in the chain.
  var floors: [FloorsModel] = []

  init() {}

  init(_ institution: InstitutionModel, in project: ProjectModel) {
    var chain: [BaselineModel] = []
    var next = institution.extends
    while let id = next, let baseline = project.baselines.first(where: { $0.id == id }) {
      chain.append(baseline)
      next = baseline.extends
    }
    id = institution.id
    name = institution.name
    for baseline in chain.reversed() { apply(baseline.defaults, project) }
    apply(institution.settings, project)
    floors = chain.map(\.floors)
  }

  mutating func apply(_ settings: SettingsModel, _ project: ProjectModel) {
    segments = settings.segments ?? segments
    products = settings.products ?? products
    modeDuration = settings.modeDuration ?? modeDuration
    biometricsEnabled = settings.biometricsEnabled ?? biometricsEnabled
    maxAttempts = settings.maxAttempts ?? maxAttempts
    methods = settings.methods ?? methods
    statedFallback = settings.fallback ?? statedFallback
    callerName = settings.callerName ?? callerName
    for role in settings.roles ?? [] { roles[role.id] = role }
    switch settings.features {
    case nil: break
    case .list(let names):
      features = [:]
      for name in names { features[name] = Feature(segments: offered(name, project)) }
    case .changes(let changes):
      for (name, change) in changes {
        switch change {
        case .required: features[name] = Feature(segments: offered(name, project))
        case .notRequired: features[name] = nil
        case .details(_, let window, let segments):
          features[name] = Feature(segments: segments ?? offered(name, project), window: window)
        }
      }
    }
  }

  private func offered(_ feature: String, _ project: ProjectModel) -> [String] {
    project.features.first { $0.id == feature }?.segments ?? []
  }

  var fallback: [String] {
    statedFallback ?? ["sms", "email"].filter { methods.contains($0) }
  }

  func level(of role: String) -> String { roles[role]?.level ?? "staff" }

  /// The permissions a role effectively holds; nothing comes from a parent it may not have.
  func permissions(of role: String, in project: ProjectModel) -> Set<String> {
    guard let model = roles[role] else { return [] }
    var held = Set(model.permissions ?? [])
    for parent in model.inherits ?? []
    where level(of: role) == "admin" || level(of: parent) == "staff" {
      held.formUnion(permissions(of: parent, in: project))
    }
    for permission in project.permissions {
      if permission.defaultFor == "staff" { held.insert(permission.id) }
      if permission.defaultFor == "admin", level(of: role) == "admin" { held.insert(permission.id) }
    }
    return held
  }
}
