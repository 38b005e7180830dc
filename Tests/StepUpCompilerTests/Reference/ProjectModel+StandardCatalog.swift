extension CatalogModel {
  /// The standard catalog, copied by hand from the tables of the language.
  static let standard = CatalogModel(
    id: "standard",
    features: [
      FeatureModel(id: "ach_payments", segments: ["business"]),
      FeatureModel(id: "add_external_account", segments: ["consumer", "business"]),
      FeatureModel(id: "add_member", segments: ["consumer", "business"]),
      FeatureModel(id: "address_change", segments: ["consumer", "business"]),
      FeatureModel(id: "email_change", segments: ["consumer", "business"]),
      FeatureModel(id: "password_change", segments: ["consumer", "business"]),
      FeatureModel(id: "phone_change", segments: ["consumer", "business"]),
      FeatureModel(id: "username_change", segments: ["consumer", "business"]),
      FeatureModel(id: "external_transfers", segments: ["consumer", "business"]),
      FeatureModel(id: "sensitive_card_info", segments: ["consumer"]),
      FeatureModel(id: "sensitive_user_info", segments: ["consumer", "business"]),
      FeatureModel(id: "wires", segments: ["consumer", "business"]),
    ],
    permissions: [
      PermissionModel(id: "can_generate_lockout_codes_user"),
      PermissionModel(id: "can_update_2fa_device_number_type"),
      PermissionModel(id: "can_view_notification_history", defaultFor: "admin"),
    ],
    staffActions: [
      StaffActionModel(
        id: "generate_backup_codes", permission: "can_generate_lockout_codes_user",
        risk: "very_high", customerLevel: "staff", staffLevel: "admin"),
      StaffActionModel(
        id: "update_device_number_type", permission: "can_update_2fa_device_number_type",
        customerLevel: "staff", staffLevel: "staff", devices: ["phone"]),
      StaffActionModel(
        id: "view_notification_history", permission: "can_view_notification_history",
        customerLevel: "staff", staffLevel: "staff", environments: ["production"],
        obligations: ["redact_verification_codes", "sms_only"]),
    ])
}

extension ProjectModel {
  /// Every feature in force.
  var features: [FeatureModel] { CatalogModel.standard.features + catalogs.flatMap(\.features) }

  /// Every permission in force.
  var permissions: [PermissionModel] {
    CatalogModel.standard.permissions + catalogs.flatMap(\.permissions)
  }

  /// Every staff action in force.
  var staffActions: [StaffActionModel] {
    CatalogModel.standard.staffActions + catalogs.flatMap(\.staffActions)
  }
}
