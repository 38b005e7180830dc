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
