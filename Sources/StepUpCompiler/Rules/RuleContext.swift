import StepUpDiagnostics
import StepUpLanguage

/// What rules look up for every institution, worked out once for a project.
struct RuleContext {
  let catalog: Catalog
  let files: [ParsedFile]
  /// The longest `mode_duration` that is not long, in seconds; nothing when a fault hides it.
  let longestModeDuration: Int?
  /// The permission for generating backup codes, by index.
  let backupCodes: Int?
  /// The permission for changing a device's number type, by index.
  let numberType: Int?

  init(_ catalog: Catalog, _ files: [ParsedFile], longestModeDuration: Int?) {
    self.catalog = catalog
    self.files = files
    self.longestModeDuration = longestModeDuration
    backupCodes = catalog.permission(guarding: StaffActionID(standard: "generate_backup_codes"))
    numberType = catalog.permission(guarding: StaffActionID(standard: "update_device_number_type"))
  }

  /// The name of a feature, by index.
  func name(of feature: Int) -> String { catalog.features[feature].name.text }
}

extension Catalog {
  /// The index of the permission that guards a staff action.
  fileprivate func permission(guarding action: StaffActionID) -> Int? {
    staffActions.first { $0.name == action }?.permission
  }
}
