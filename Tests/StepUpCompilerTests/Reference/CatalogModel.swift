/// A catalog document, and what it defines.
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
