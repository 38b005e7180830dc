import StepUpDiagnostics

/// The keys that institutions and the defaults of baselines share.
enum PolicySettingsKeys {
  static let segments = Key.optional(
    "segments", Shape.list(of: Shape<Segment>.word), default: "[consumer, business]",
    "The groups of customers the institution serves.", examples: ["[consumer]"])
  static let products = Key.optional(
    "products", Shape.list(of: Shape<Product>.word), default: "[banking]",
    "The platform's products in use; matters to the caller identity only.",
    examples: ["[banking, account_opening]"])
  static let elevatedAuthentication = Key.optional(
    "elevated_authentication", ElevatedAuthenticationKeys.shape,
    "Which actions ask the customer for a second proof, and for how long it counts.")
  static let secondFactor = Key.optional(
    "second_factor", SecondFactorKeys.shape, "The second factors customers are offered.")
  static let roles: Key<Entries<RoleID, RoleStatement>> = .optional(
    "roles", .entries(of: "a role", RoleKeys.shape), default: .words("none"),
    "The roles of staff users, by id.")

  static let all = [
    segments.entry, products.entry, elevatedAuthentication.entry, secondFactor.entry, roles.entry,
  ]

  static func read(_ reader: inout Reader, _ fields: Fields) -> PolicySettings {
    let elevated = reader.read(elevatedAuthentication, in: fields)
    let second = reader.read(secondFactor, in: fields)
    return PolicySettings(
      segments: reader.read(segments, in: fields),
      products: reader.read(products, in: fields),
      elevatedAuthentication: elevated.value ?? .nothing(isUnknown: elevated.isUnknown),
      secondFactor: second.value ?? .nothing(isUnknown: second.isUnknown),
      roles: reader.read(roles, in: fields))
  }
}

/// The keys of `elevated_authentication`.
enum ElevatedAuthenticationKeys {
  static let modeDuration = Key.optional(
    "mode_duration", .duration(Limits.modeDuration), default: "600",
    "How long Elevated Authentication lasts after the customer selects a method.",
    examples: ["10m", "300"])
  static let features = Key.optional(
    "features", .features, default: "[]",
    "The features that require Elevated Authentication: a list replaces what is inherited, "
      + "names with `required` or `not_required` change those alone.",
    examples: ["[wires, external_transfers]"], listLayout: .onLines)
  static let biometrics = Key.optional(
    "biometrics", BiometricsKeys.shape,
    "Whether a fingerprint or face scan can stand for the second factor.")

  static let table = KeyTable(
    subject: "`elevated_authentication`",
    keys: [modeDuration.entry, features.entry, biometrics.entry])

  static let shape = Shape<ElevatedAuthentication>.mapping(table) { reader, fields in
    let bio = reader.read(biometrics, in: fields)
    return ElevatedAuthentication(
      modeDuration: reader.read(modeDuration, in: fields),
      features: reader.read(features, in: fields),
      biometricsEnabled: bio.value?.enabled ?? .nothing(bio.isUnknown),
      maxAttempts: bio.value?.maxAttempts ?? .nothing(bio.isUnknown))
  }
}

/// The keys of `biometrics`.
enum BiometricsKeys {
  static let enabled = Key.optional(
    "enabled", .boolean, default: "false",
    "Whether biometrics are offered; the platform must have entitled the institution.")
  static let maxAttempts = Key.optional(
    "max_attempts", .integer(Limits.biometricAttempts), default: "2",
    "How many failures there may be before the second factor is asked for.")

  static let table = KeyTable(
    subject: "`biometrics`", keys: [enabled.entry, maxAttempts.entry])

  static let shape = Shape<(enabled: Setting<Bool>, maxAttempts: Setting<Int>)>.mapping(table) {
    reader, fields in
    (reader.read(enabled, in: fields), reader.read(maxAttempts, in: fields))
  }
}

/// The keys of one feature's entry.
enum FeatureKeys {
  static let elevation = Key.optional(
    "elevation", Shape<Elevation>.word, default: "required",
    "Whether the feature requires Elevated Authentication.")
  static let modeDuration = Key.optional(
    "mode_duration", .duration(Limits.modeDuration),
    default: .words("the institution's `mode_duration`"),
    "A shorter window for this feature.", examples: ["5m"])
  static let segments = Key.optional(
    "segments", Shape.list(of: Shape<Segment>.word), default: .words("all segments of the feature"),
    "The segments that the feature requires it for.", examples: ["[business]"])

  static let table = KeyTable(
    subject: "a feature's settings",
    keys: [elevation.entry, modeDuration.entry, segments.entry])

  static let shape = Shape<FeatureStatement>.mapping(table) { reader, fields in
    let stated = reader.read(elevation, in: fields)
    let window = reader.read(modeDuration, in: fields)
    let narrowed = reader.read(segments, in: fields)
    if let place = stated.stated?.place, stated.value == .notRequired {
      let others =
        [window.stated.map { Located(modeDuration.name, at: $0.key) }]
        + [narrowed.stated.map { Located(segments.name, at: $0.key) }]
      if others.contains(where: { $0 != nil }) {
        reader.report(.notRequiredWithMore(others.compactMap(\.self), at: place))
      }
    }
    return FeatureStatement(
      elevation: stated.value ?? .required, elevationPlace: stated.stated?.place,
      modeDuration: window, segments: narrowed)
  }
}

/// The keys of `second_factor`.
enum SecondFactorKeys {
  static let methods = Key.optional(
    "methods", Shape.list(of: Shape<SecondFactor>.word), default: "[sms, voice, email, app]",
    "The second factors offered, in the order they are offered in.",
    examples: ["[app, email]"])
  static let biometricFallback = Key.optional(
    "biometric_fallback", Shape.list(of: Shape<SecondFactor>.word, allowsEmpty: true),
    default: .words("sms and email as far as `methods` offers them"),
    "The second factors offered after biometrics failed.", examples: ["[sms, email]"])
  static let callerName = Key.optional(
    "caller_name", .callerName, default: .words("none"),
    "The name that landline phones show for the institution's calls (CNAM).",
    examples: ["HARBOR FEDERAL"])

  static let table = KeyTable(
    subject: "`second_factor`",
    keys: [methods.entry, biometricFallback.entry, callerName.entry])

  static let shape = Shape<SecondFactorSettings>.mapping(table) { reader, fields in
    SecondFactorSettings(
      methods: reader.read(methods, in: fields),
      biometricFallback: reader.read(biometricFallback, in: fields),
      callerName: reader.read(callerName, in: fields))
  }
}

/// The keys of one role.
enum RoleKeys {
  static let title = Key.optional("title", .name, "What people call the role.")
  static let level = Key.optional(
    "level", Shape<Level>.word, default: "staff", "The level of staff users with this role.")
  static let inherits: Key<Items<RoleID>> = .optional(
    "inherits", .list(of: .identifier("a role"), allowsEmpty: true), default: "[]",
    "Roles whose permissions this one has too.", examples: ["[support]"])
  static let permissions: Key<Items<PermissionID>> = .optional(
    "permissions", .list(of: .identifier("a permission"), allowsEmpty: true), default: "[]",
    "The permissions this role adds.", examples: ["[can_view_notification_history]"])

  static let table = KeyTable(
    subject: "a role",
    keys: [title.entry, level.entry, inherits.entry, permissions.entry])

  static let shape = Shape<RoleStatement>.mapping(table) { reader, fields in
    RoleStatement(
      title: reader.read(title, in: fields), level: reader.read(level, in: fields),
      inherits: reader.read(inherits, in: fields),
      permissions: reader.read(permissions, in: fields))
  }
}
