import StepUpDiagnostics

/// The keys of `kind: catalog`.
enum CatalogKeys {
  static let id = Key.required(
    "id", Shape<CatalogID>.identifier("a catalog"), "The catalog's id, unique in the project.",
    examples: ["platform-2026"])
  static let features: Key<Entries<FeatureID, FeatureDefinition>> = .optional(
    "features", .entries(of: "a feature", featureShape),
    "Customer actions beside the standard ones.")
  static let permissions: Key<Entries<PermissionID, PermissionDefinition>> = .optional(
    "permissions", .entries(of: "a permission", permissionShape),
    "Permissions beside the standard ones.")
  static let staffActions: Key<Entries<StaffActionID, StaffActionDefinition>> = .optional(
    "staff_actions", .entries(of: "a staff action", staffActionShape),
    "Staff actions beside the standard ones.")

  static let table = HeadingKeys.table(
    .catalog, subject: "a catalog",
    [id.entry, features.entry, permissions.entry, staffActions.entry])

  static func read(_ reader: inout Reader, _ fields: Fields, _ heading: Heading) -> Document {
    .catalog(
      CatalogDocument(
        heading: heading, id: reader.read(id, in: fields),
        features: reader.read(features, in: fields),
        permissions: reader.read(permissions, in: fields),
        staffActions: reader.read(staffActions, in: fields)))
  }

  // MARK: Entries

  static let featureTitle = Key.required(
    "title", .name, "What the customer does, in the third person.",
    examples: ["Makes a real-time payment"])
  static let segments = Key.required(
    "segments", Shape.list(of: Shape<Segment>.word),
    "The segments the feature is offered to.", examples: ["[consumer, business]"])
  static let category = Key.optional(
    "category", Shape<Category>.word, default: .words("none"), "What the feature puts at risk.",
    examples: ["money_movement"])

  private static let featureShape = Shape<FeatureDefinition>.mapping(
    KeyTable(
      subject: "a feature of the catalog",
      keys: [featureTitle.entry, segments.entry, category.entry])
  ) { reader, fields in
    FeatureDefinition(
      title: reader.read(featureTitle, in: fields), segments: reader.read(segments, in: fields),
      category: reader.read(category, in: fields))
  }

  static let permissionTitle = Key.required(
    "title", .name, "The permission as the admin platform calls it.",
    examples: ["Can reset password"])
  static let defaultFor = Key.optional(
    "default_for", Shape<Level>.word, default: .words("none"),
    "The level whose roles hold it without being given it; `staff` means every role.",
    examples: ["admin"])

  private static let permissionShape = Shape<PermissionDefinition>.mapping(
    KeyTable(
      subject: "a permission of the catalog", keys: [permissionTitle.entry, defaultFor.entry])
  ) { reader, fields in
    PermissionDefinition(
      title: reader.read(permissionTitle, in: fields),
      defaultFor: reader.read(defaultFor, in: fields))
  }

  static let actionTitle = Key.required(
    "title", .name, "What the staff user does.", examples: ["Reset a user's password"])
  static let permission = Key.required(
    "permission", Shape<PermissionID>.identifier("a permission"), "The permission it takes.",
    examples: ["can_reset_password"])
  static let risk = Key.optional(
    "risk", Shape<Risk>.word, default: "normal",
    "How dangerous it is; `very_high` adds the obligation `verify_identity`.")
  static let targets = Key.required(
    "targets", targetsShape, "Who may be acted on, and the lowest level for it.",
    examples: ["{ customer: staff, staff: admin }"])
  static let devices = Key.optional(
    "devices", .list(of: Shape<DeviceKind>.word), default: .words("any, and none is asked for"),
    "The kinds of device it is about.", examples: ["[phone, app]"])
  static let environments = Key.optional(
    "environments", .list(of: Shape<DeploymentEnvironment>.word), default: "[production, uat]",
    "Where it is available.", examples: ["[production]"])
  static let obligations: Key<Items<ObligationID>> = .optional(
    "obligations", .list(of: .identifier("an obligation"), allowsEmpty: true), default: "[]",
    "What the caller must do when it is permitted, handed over as it is.",
    examples: ["[log_reason]"])

  private static let staffActionShape = Shape<StaffActionDefinition>.mapping(
    KeyTable(
      subject: "a staff action of the catalog",
      keys: [
        actionTitle.entry, permission.entry, risk.entry, targets.entry, devices.entry,
        environments.entry, obligations.entry,
      ])
  ) { reader, fields in
    StaffActionDefinition(
      title: reader.read(actionTitle, in: fields),
      permission: reader.read(permission, in: fields), risk: reader.read(risk, in: fields),
      targets: reader.targets(in: fields), devices: reader.read(devices, in: fields),
      environments: reader.read(environments, in: fields),
      obligations: reader.read(obligations, in: fields))
  }

  static let customerTarget = Key.optional(
    "customer", Shape<Level>.word, default: .words("nobody"),
    "The lowest level that may act on a customer.")
  static let staffTarget = Key.optional(
    "staff", Shape<Level>.word, default: .words("nobody"),
    "The lowest level that may act on another staff user.")

  private static let targetsShape = Shape<StaffActionTargets>.mapping(
    KeyTable(
      subject: "`targets`", keys: [customerTarget.entry, staffTarget.entry], layout: .onOneLine)
  ) { reader, fields in
    StaffActionTargets(
      customer: reader.read(customerTarget, in: fields),
      staff: reader.read(staffTarget, in: fields))
  }
}

extension Reader {
  /// Whom a staff action may be done to: without a target it could never be done.
  fileprivate mutating func targets(in fields: Fields) -> Setting<StaffActionTargets> {
    let targets = read(CatalogKeys.targets, in: fields)
    guard let stated = targets.stated, case .absent = stated.value.customer,
      case .absent = stated.value.staff
    else { return targets }
    report(.noTarget(at: stated.place))
    return .unknown
  }
}
