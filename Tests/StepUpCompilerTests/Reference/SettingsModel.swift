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
