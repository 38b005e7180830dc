import StepUpDiagnostics
import StepUpLanguage

/// Adds a project's catalogs to the standard one.
///
/// A standard name keeps its standard meaning, a name defined twice that of its first definition;
/// both are diagnosed.
func merge(
  _ documents: [CatalogDocument], isComplete: Bool
) -> (catalog: Catalog, diagnostics: [Diagnostic]) {
  var merging = CatalogMerging()
  merging.catalog.hidesActions = !isComplete
  merging.catalog.hidesPermissions = !isComplete
  // Staff actions name permissions, whichever catalog defines them.
  for document in documents { merging.addPermissions(of: document) }
  merging.catalog.collectNames()
  for document in documents { merging.addActions(of: document) }
  merging.catalog.collectNames()
  merging.reportDuplicates()
  return (merging.catalog, merging.diagnostics)
}

private struct CatalogMerging {
  var catalog = Catalog.standard
  var diagnostics: [Diagnostic] = []
  /// Who defines a name, for names that more than one may define.
  private var actionHolders = Holders()
  private var permissionHolders = Holders()

  mutating func addPermissions(of document: CatalogDocument) {
    guard let permissions = document.permissions.value else {
      catalog.hidesPermissions = catalog.hidesPermissions || document.permissions.isUnknown
      return
    }
    catalog.hidesPermissions = catalog.hidesPermissions || permissions.hasUnknown
    for (name, setting) in permissions.entries {
      let index = catalog.permissionIndexes[name.value.text]
      if let index, catalog.permissions[index].place == nil {
        diagnostics.append(.redefinesStandard("permission", name.value.text, at: name.place))
        continue
      }
      permissionHolders.add(name.value.text, at: name.place)
      guard index == nil else { continue }
      let definition = setting.value
      catalog.permissionIndexes[name.value.text] = catalog.permissions.count
      catalog.permissions.append(
        CatalogPermission(
          name: name.value, title: definition?.title.value ?? name.value.text,
          defaultFor: definition?.defaultFor.value, place: name.place))
    }
  }

  mutating func addActions(of document: CatalogDocument) {
    addFeatures(of: document)
    addStaffActions(of: document)
  }

  private mutating func addFeatures(of document: CatalogDocument) {
    guard let features = document.features.value else {
      catalog.hidesActions = catalog.hidesActions || document.features.isUnknown
      return
    }
    catalog.hidesActions = catalog.hidesActions || features.hasUnknown
    for (name, setting) in features.entries where claim(name.value.text, "feature", name.place) {
      let definition = setting.value
      catalog.actionIndexes[name.value.text] = .feature(catalog.features.count)
      catalog.features.append(
        CatalogFeature(
          name: name.value, title: definition?.title.value ?? name.value.text,
          segments: definition?.segments.value.flatMap {
            $0.hasUnknown ? nil : SegmentSet($0.values)
          },
          category: definition?.category.value, place: name.place))
    }
  }

  private mutating func addStaffActions(of document: CatalogDocument) {
    guard let actions = document.staffActions.value else {
      catalog.hidesActions = catalog.hidesActions || document.staffActions.isUnknown
      return
    }
    catalog.hidesActions = catalog.hidesActions || actions.hasUnknown
    for (name, setting) in actions.entries {
      let isNew = claim(name.value.text, "staff action", name.place)
      let definition = setting.value
      let permission = definition?.permission.stated.flatMap { index(of: $0) }
      guard isNew else { continue }
      let isVeryHigh = definition?.risk.value == .veryHigh
      let obligations = definition?.obligations.value?.values.map(\.text) ?? []
      catalog.actionIndexes[name.value.text] = .staffAction(catalog.staffActions.count)
      catalog.staffActions.append(
        CatalogStaffAction(
          name: name.value, title: definition?.title.value ?? name.value.text,
          permission: permission, risk: definition?.risk.value ?? .normal,
          customerLevel: definition?.targets.value?.customer.value,
          staffLevel: definition?.targets.value?.staff.value,
          devices: definition?.devices.value?.values,
          environments: definition?.environments.value?.values ?? DeploymentEnvironment.allCases,
          obligations: isVeryHigh
            ? ["verify_identity"] + obligations.filter { $0 != "verify_identity" } : obligations,
          place: name.place))
    }
  }

  /// Whether a name of an action is free; says so when the standard catalog has it.
  private mutating func claim(_ name: String, _ what: String, _ place: Place) -> Bool {
    let isStandard = Catalog.standard.actionIndexes[name] != nil
    if isStandard {
      diagnostics.append(.redefinesStandard(what, name, at: place))
      return false
    }
    actionHolders.add(name, at: place)
    return catalog.actionIndexes[name] == nil
  }

  private mutating func index(of permission: Stated<PermissionID>) -> Int? {
    if let index = catalog.permission(permission.value) { return index }
    if !catalog.hidesPermissions {
      diagnostics.append(
        .unknownPermission(permission.value, in: catalog, at: permission.place))
    }
    return nil
  }

  mutating func reportDuplicates() {
    diagnostics += permissionHolders.duplicates("permission")
    diagnostics += actionHolders.duplicates("feature or staff action")
  }
}
