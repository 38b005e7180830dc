/// A setting of the admin platform, by the title it is exported under.
enum ExportedSetting: String, CaseIterable {
  case baseline = "Baseline"
  case segments = "Segments"
  case products = "Products"
  case features = "Features Requiring Elevated Authentication"
  case modeDuration = "Elevated Authentication Mode Duration"
  case biometrics = "Elevated Biometrics"
  case biometricAttempts = "Biometric Attempts"
  case methods = "Two-Factor Authentication Methods"
  case callerName = "Caller ID Name"
  case roleLevel = "Role Level"
  case rolePermissions = "Role Permissions"

  /// The key of the language that it becomes.
  var key: String {
    switch self {
    case .baseline: "extends"
    case .segments: "segments"
    case .products: "products"
    case .features: "features"
    case .modeDuration: "mode_duration"
    case .biometrics: "enabled"
    case .biometricAttempts: "max_attempts"
    case .methods: "methods"
    case .callerName: "caller_name"
    case .roleLevel: "level"
    case .rolePermissions: "permissions"
    }
  }
}

/// One line of an export: a setting of an institution has a value, for one of its items where it has
/// several.
struct ExportedValue {
  let institution: String
  let setting: String
  /// A feature or a role.
  let item: String?
  let value: String
  /// Where it stands: `row 3`, `$[0].Segments[1]`.
  let origin: String
  /// Where the setting stands: `row 3`, `$[0].Segments`.
  let place: String
}

/// An export, read: its lines, and what was no line.
struct Export {
  var values: [ExportedValue] = []
  /// The institutions of a JSON export, of which each stands once.
  var names: Set<String> = []
  var unmapped: [Unmapped] = []
}

/// Something of an export that was not imported.
package struct Unmapped: Hashable, Sendable {
  /// Where it stands.
  package let origin: String
  /// The institution it is about, when that is known.
  package let institution: String?
  /// What was written there, in one line.
  package let what: String
  /// Why it was left out, and what to write instead.
  package let reason: String

  /// All of it in one line.
  package var sentence: String {
    let about = institution.map { " (\(inQuotes($0)))" } ?? ""
    return "\(origin)\(about): \(what): \(reason)"
  }
}
