import StepUpDiagnostics

/// The keys of `require` in a baseline.
enum FloorKeys {
  static let elevatedAuthentication = Key.optional(
    "elevated_authentication", elevatedShape, "Floors of Elevated Authentication.")
  static let secondFactor = Key.optional(
    "second_factor", secondFactorShape, "Floors of the second factors.")
  static let permissions: Key<Entries<PermissionID, Setting<Level>>> = .optional(
    "permissions", .entries(of: "a permission", permissionShape),
    "For each permission, the lowest level of role that may hold it.")

  static let shape = Shape<Floors>.mapping(
    KeyTable(
      subject: "`require`",
      keys: [elevatedAuthentication.entry, secondFactor.entry, permissions.entry])
  ) { reader, fields in
    let elevated = reader.read(elevatedAuthentication, in: fields)
    let second = reader.read(secondFactor, in: fields)
    let unknownElevated = elevated.isUnknown
    let unknownSecond = second.isUnknown
    return Floors(
      features: elevated.value?.features ?? .nothing(unknownElevated),
      modeDurationMax: elevated.value?.window.max ?? .nothing(unknownElevated),
      modeDurationMin: elevated.value?.window.min ?? .nothing(unknownElevated),
      biometricsAllowed: elevated.value?.biometrics.allowed ?? .nothing(unknownElevated),
      maxAttempts: elevated.value?.biometrics.maxAttempts ?? .nothing(unknownElevated),
      methodsAllowed: second.value?.allowed ?? .nothing(unknownSecond),
      methodsAtLeast: second.value?.atLeast ?? .nothing(unknownSecond),
      permissions: reader.read(permissions, in: fields))
  }

  // MARK: `elevated_authentication`

  typealias Window = (max: Setting<Int>, min: Setting<Int>)
  typealias Biometrics = (allowed: Setting<Bool>, maxAttempts: Setting<Int>)
  typealias Elevated = (
    features: Setting<Items<FeatureID>>, window: Window, biometrics: Biometrics
  )

  static let features: Key<Items<FeatureID>> = .optional(
    "features", .list(of: .identifier("a feature"), allowsEmpty: true), default: "[]",
    "Features that must require Elevated Authentication, for every served segment.",
    examples: ["[wires, external_transfers]"], listLayout: .onLines)
  static let modeDuration = Key.optional(
    "mode_duration", windowShape, "Bounds of `mode_duration` and of the windows of features.")
  static let biometrics = Key.optional(
    "biometrics", biometricsShape, "Bounds that hold where biometrics are enabled.")

  static let max = Key.optional(
    "max", .duration(Limits.modeDuration), default: "24h", "The longest window.",
    examples: ["15m"])
  static let min = Key.optional(
    "min", .duration(Limits.modeDuration), default: "200s", "The shortest window.",
    examples: ["200s"])
  static let allowed = Key.optional(
    "allowed", .boolean, default: "true", "Whether biometrics may be enabled at all.")
  static let maxAttempts = Key.optional(
    "max_attempts", .integer(Limits.biometricAttempts), default: "10",
    "The most failures that may be allowed.")

  private static let elevatedShape = Shape<Elevated>.mapping(
    KeyTable(
      subject: "the floors of `elevated_authentication`",
      keys: [features.entry, modeDuration.entry, biometrics.entry])
  ) { reader, fields in
    let window = reader.read(modeDuration, in: fields)
    let bio = reader.read(biometrics, in: fields)
    return (
      features: reader.read(features, in: fields),
      window: window.value
        ?? (max: .nothing(window.isUnknown), min: .nothing(window.isUnknown)),
      biometrics: bio.value
        ?? (allowed: .nothing(bio.isUnknown), maxAttempts: .nothing(bio.isUnknown))
    )
  }

  private static let windowShape = Shape<Window>.mapping(
    KeyTable(
      subject: "the floor of `mode_duration`", keys: [max.entry, min.entry], layout: .onOneLine)
  ) { reader, fields in
    let bounds = (max: reader.read(max, in: fields), min: reader.read(min, in: fields))
    if let maximum = bounds.max.stated, let minimum = bounds.min.stated,
      minimum.value > maximum.value
    {
      reader.report(.boundsCross(minimum: minimum, maximum: maximum))
      return (max: .unknown, min: .unknown)
    }
    return bounds
  }

  private static let biometricsShape = Shape<Biometrics>.mapping(
    KeyTable(
      subject: "the floor of `biometrics`", keys: [allowed.entry, maxAttempts.entry],
      layout: .onOneLine)
  ) { reader, fields in
    (allowed: reader.read(allowed, in: fields), maxAttempts: reader.read(maxAttempts, in: fields))
  }

  // MARK: `second_factor`

  typealias SecondFactorFloors = (allowed: Setting<Items<SecondFactor>>, atLeast: Setting<Int>)

  static let methods = Key.optional(
    "methods", methodsShape, "Which second factors may be offered, and how many must be.")
  static let allowedMethods = Key.optional(
    "allowed", .list(of: Shape<SecondFactor>.word), default: "[sms, voice, email, app]",
    "The second factors that may be offered.")
  static let atLeast = Key.optional(
    "at_least", .integer(1...SecondFactor.allCases.count), default: "1",
    "How many second factors must be offered.")

  private static let secondFactorShape = Shape<SecondFactorFloors>.mapping(
    KeyTable(subject: "the floors of `second_factor`", keys: [methods.entry])
  ) { reader, fields in
    let methods = reader.read(FloorKeys.methods, in: fields)
    return methods.value
      ?? (allowed: .nothing(methods.isUnknown), atLeast: .nothing(methods.isUnknown))
  }

  private static let methodsShape = Shape<SecondFactorFloors>.mapping(
    KeyTable(
      subject: "the floor of `methods`", keys: [allowedMethods.entry, atLeast.entry],
      layout: .onOneLine)
  ) { reader, fields in
    let allowed = reader.read(allowedMethods, in: fields)
    let atLeast = reader.read(FloorKeys.atLeast, in: fields)
    if let list = allowed.stated, let count = atLeast.stated, !list.value.hasUnknown,
      count.value > list.value.items.count
    {
      reader.report(.tooFewAllowed(atLeast: count, allowed: list))
      return (allowed: allowed, atLeast: .unknown)
    }
    return (allowed: allowed, atLeast: atLeast)
  }

  // MARK: `permissions`

  static let level = Key.required(
    "level", Shape<Level>.word, "The lowest level of role that may hold the permission.",
    examples: ["admin"])

  private static let permissionShape = Shape<Setting<Level>>.mapping(
    KeyTable(subject: "the floor of a permission", keys: [level.entry], layout: .onOneLine)
  ) { reader, fields in
    reader.read(level, in: fields)
  }
}

extension Floors {
  static func nothing(isUnknown: Bool) -> Floors {
    Floors(
      features: .nothing(isUnknown), modeDurationMax: .nothing(isUnknown),
      modeDurationMin: .nothing(isUnknown), biometricsAllowed: .nothing(isUnknown),
      maxAttempts: .nothing(isUnknown), methodsAllowed: .nothing(isUnknown),
      methodsAtLeast: .nothing(isUnknown), permissions: .nothing(isUnknown))
  }
}
