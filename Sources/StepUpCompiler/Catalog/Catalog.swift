package import StepUpDiagnostics
package import StepUpLanguage

/// The features, permissions and staff actions in force in a project: the standard ones and those
/// its catalogs add. What follows refers to them by index.
package struct Catalog: Sendable {
  package internal(set) var features: [CatalogFeature]
  package internal(set) var permissions: [CatalogPermission]
  package internal(set) var staffActions: [CatalogStaffAction]

  /// The names of features, of permissions and of all actions, for suggestions.
  private(set) var featureNames = KnownNames([])
  private(set) var permissionNames = KnownNames([])
  private(set) var actionNames = KnownNames([])

  var actionIndexes: [String: ActionIndex]
  var permissionIndexes: [String: Int]
  /// What roles of a level hold without being given it.
  private(set) var permissionsOfStaff = PermissionSet()
  private(set) var permissionsOfAdmins = PermissionSet()
  /// Whether a faulty catalog may define more: a name that is not found may then still exist.
  var hidesActions = false
  var hidesPermissions = false
}

/// Where an action stands in the catalog.
package enum ActionIndex: Equatable, Sendable {
  case feature(Int)
  case staffAction(Int)
}

/// A customer action that can require Elevated Authentication.
package struct CatalogFeature: Sendable {
  package let name: FeatureID
  /// What the customer does, in the third person.
  package let title: String
  /// The segments it is offered to; nothing when a fault hides them.
  package let segments: SegmentSet?
  package let category: Category?
  /// Where a catalog defines it; nothing for a standard feature.
  package let place: Place?
}

/// A permission of staff roles.
package struct CatalogPermission: Sendable {
  package let name: PermissionID
  package let title: String
  /// The level whose roles hold it without being given it; `staff` means every role.
  package let defaultFor: Level?
  /// Where a catalog defines it; nothing for a standard permission.
  package let place: Place?
}

/// Something staff do, guarded by a permission.
package struct CatalogStaffAction: Sendable {
  package let name: StaffActionID
  package let title: String
  /// The index of the permission; nothing when a fault hides it.
  package let permission: Int?
  package let risk: Risk
  /// The lowest level that may act on a customer; nothing when nobody may.
  package let customerLevel: Level?
  /// The lowest level that may act on staff; nothing when nobody may.
  package let staffLevel: Level?
  /// The device kinds it is about; nothing when it is about none.
  package let devices: [DeviceKind]?
  package let environments: [DeploymentEnvironment]
  /// What the caller must do on a permit, `verify_identity` first where the risk asks for it.
  package let obligations: [String]
  /// Where a catalog defines it; nothing for a standard staff action.
  package let place: Place?
}

extension Catalog {
  /// Takes note of the names, and of what levels hold, once all are there.
  mutating func collectNames() {
    for (index, permission) in permissions.enumerated() {
      if permission.defaultFor == .staff { permissionsOfStaff.insert(index) }
      if permission.defaultFor != nil { permissionsOfAdmins.insert(index) }
    }
    featureNames = KnownNames(features.map(\.name.text))
    permissionNames = KnownNames(permissions.map(\.name.text))
    actionNames = KnownNames(featureNames.names + staffActions.map(\.name.text))
  }

  /// The index of a feature.
  package func feature(_ name: FeatureID) -> Int? {
    if case .feature(let index) = actionIndexes[name.text] { index } else { nil }
  }

  /// The index of a feature or staff action.
  package func action(_ name: ActionID) -> ActionIndex? { actionIndexes[name.text] }

  /// The index of a permission.
  package func permission(_ name: PermissionID) -> Int? { permissionIndexes[name.text] }
}
