import StepUpLanguage

extension Catalog {
  /// The features, permissions and staff actions that every project has.
  package static let standard: Catalog = {
    var catalog = Catalog(
      features: standardFeatures, permissions: standardPermissions,
      staffActions: standardStaffActions, actionIndexes: [:], permissionIndexes: [:])
    for (index, feature) in catalog.features.enumerated() {
      catalog.actionIndexes[feature.name.text] = .feature(index)
    }
    for (index, permission) in catalog.permissions.enumerated() {
      catalog.permissionIndexes[permission.name.text] = index
    }
    for (index, action) in catalog.staffActions.enumerated() {
      catalog.actionIndexes[action.name.text] = .staffAction(index)
    }
    catalog.collectNames()
    return catalog
  }()

  private static let standardFeatures: [CatalogFeature] = [
    feature("ach_payments", "Makes an ACH payment", .business, .moneyMovement),
    feature("add_external_account", "Links an external account", .all, .payee),
    feature("add_member", "Adds a member for member-to-member transfers", .all, .payee),
    feature("address_change", "Changes their address", .all, .contact),
    feature("email_change", "Changes their email address", .all, .contact),
    feature(
      "external_transfers", "Makes an ACH transfer to an external account", .all, .moneyMovement),
    feature("password_change", "Changes their password", .all, .credential),
    feature("phone_change", "Changes their phone number", .all, .contact),
    feature(
      "sensitive_card_info", "Views card number, expiry and CVV", .consumer, .sensitiveData),
    feature(
      "sensitive_user_info", "Lets a third party fetch their date of birth and SSN", .all,
      .sensitiveData),
    feature("username_change", "Changes their username", .all, .credential),
    feature("wires", "Makes a wire transfer", .all, .moneyMovement),
  ]

  private static let lockoutCodes = 0
  private static let numberType = 1
  private static let notificationHistory = 2

  private static let standardPermissions: [CatalogPermission] = [
    permission("can_generate_lockout_codes_user", "Can generate lockout codes user"),
    permission("can_update_2fa_device_number_type", "Can update 2FA device number type"),
    permission("can_view_notification_history", "Can view notification history", .admin),
  ]

  private static let standardStaffActions: [CatalogStaffAction] = [
    CatalogStaffAction(
      name: StaffActionID(standard: "generate_backup_codes"),
      title: "Generates backup codes for a locked-out user", permission: lockoutCodes,
      risk: .veryHigh, customerLevel: .staff, staffLevel: .admin, devices: nil,
      environments: DeploymentEnvironment.allCases, obligations: ["verify_identity"], place: nil),
    CatalogStaffAction(
      name: StaffActionID(standard: "update_device_number_type"),
      title: "Changes whether a phone gets texts or calls", permission: numberType, risk: .normal,
      customerLevel: .staff, staffLevel: .staff, devices: [.phone],
      environments: DeploymentEnvironment.allCases, obligations: [], place: nil),
    CatalogStaffAction(
      name: StaffActionID(standard: "view_notification_history"),
      title: "Views the text messages sent to a user", permission: notificationHistory,
      risk: .normal, customerLevel: .staff, staffLevel: .staff, devices: nil,
      environments: [.production], obligations: ["redact_verification_codes", "sms_only"],
      place: nil),
  ]

  private static func feature(
    _ name: StaticString, _ title: String, _ segments: SegmentSet, _ category: Category
  ) -> CatalogFeature {
    CatalogFeature(
      name: FeatureID(standard: name), title: title, segments: segments, category: category,
      place: nil)
  }

  private static func permission(
    _ name: StaticString, _ title: String, _ defaultFor: Level? = nil
  ) -> CatalogPermission {
    CatalogPermission(
      name: PermissionID(standard: name), title: title, defaultFor: defaultFor, place: nil)
  }
}
