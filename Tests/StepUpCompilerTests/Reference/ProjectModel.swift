/// A project as its author means it: what a random project is before it is written down.
///
/// Words of the language are kept as text, so that nothing is shared with the compiler.
struct ProjectModel: Sendable {
  var platformName: String?
  var requiredBaseline: String?
  var catalogs: [CatalogModel] = []
  var baselines: [BaselineModel] = []
  var entitlements: [[String]] = []
  var institutions: [InstitutionModel] = []
}

struct CatalogModel: Sendable {
  var id: String
  var features: [FeatureModel] = []
  var permissions: [PermissionModel] = []
  var staffActions: [StaffActionModel] = []
}

struct FeatureModel: Sendable {
  var id: String
  var segments: [String]
  var category: String?
}

struct PermissionModel: Sendable {
  var id: String
  var defaultFor: String?
}

struct StaffActionModel: Sendable {
  var id: String
  var permission: String
  var risk: String?
  var customerLevel: String?
  var staffLevel: String?
  var devices: [String]?
  var environments: [String]?
  var obligations: [String]?
}

struct BaselineModel: Sendable {
  var id: String
  var extends: String?
  var defaults = SettingsModel()
  var floors = FloorsModel()
}

struct InstitutionModel: Sendable {
  var id: String
  var name: String
  var extends: String?
  var settings = SettingsModel()
}

/// What an institution or the defaults of a baseline may state; what is nil is not written.
struct SettingsModel: Sendable {
  var segments: [String]?
  var products: [String]?
  var modeDuration: Int?
  var features: FeaturesModel?
  var biometricsEnabled: Bool?
  var maxAttempts: Int?
  var methods: [String]?
  var fallback: [String]?
  var callerName: String?
  var roles: [RoleModel]?
}

enum FeaturesModel: Sendable {
  case list([String])
  case changes([(feature: String, change: ChangeModel)])
}

enum ChangeModel: Sendable {
  case required
  case notRequired
  case details(isStated: Bool, window: Int?, segments: [String]?)
}

struct RoleModel: Sendable {
  var id: String
  var level: String?
  var inherits: [String]?
  var permissions: [String]?
}

struct FloorsModel: Sendable {
  var features: [String]?
  var max: Int?
  var min: Int?
  var biometricsAllowed: Bool?
  var maxAttempts: Int?
  var allowed: [String]?
  var atLeast: Int?
  var permissions: [(permission: String, level: String)] = []
}
