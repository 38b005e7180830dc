import StepUpDiagnostics
import StepUpSyntax

/// The keys of a statement in `always` or `never`.
enum InvariantKeys {
  static let name = Key.optional(
    "name", .name, default: .words("put together from the other keys"),
    "What the statement says, as a sentence.",
    examples: ["staff never create backup codes for each other"])
  static let subject = Key.optional(
    "subject", subjectShape, default: .words("everybody"), "Who asks.",
    examples: ["{ type: staff, level: staff }"])
  static let action: Key<Items<ActionID>> = .optional(
    "action", .oneOrMore(.identifier("an action")), default: .words("every action"),
    "The features or staff actions.", examples: ["generate_backup_codes"])
  static let channel = Key.optional(
    "channel", .oneOrMore(Shape<Channel>.word), default: .words("every channel"),
    "How the customer reaches the institution.")
  static let environment = Key.optional(
    "environment", .oneOrMore(Shape<DeploymentEnvironment>.word), default: .words("both"),
    "Where the platform runs, for staff actions.")
  static let target = Key.optional(
    "target", .oneOrMore(Shape<TargetKind>.word), default: .words("both"),
    "Whom a staff action is done to.")
  static let device = Key.optional(
    "device", .oneOrMore(Shape<DeviceKind>.word), default: .words("every device, and none"),
    "The device a staff action is about.")
  static let outcome = Key.required(
    "outcome", .oneOrMore(Shape<ExpectedOutcome>.word), "What the decision comes to.",
    examples: ["permit"])
  static let reason = Key.optional(
    "reason", .oneOrMore(Shape<ExpectedReason>.word), default: .words("any"), "Why.",
    examples: ["elevation_not_required"])
  static let offers = Key.optional(
    "offers", .oneOrMore(Shape<ExpectedMethod>.word), default: .words("any, or none"),
    "Methods of which the challenge or its fallback offers one.", examples: ["sms"])

  private static let table = KeyTable(
    subject: "a statement",
    keys: [
      name.entry, subject.entry, action.entry, channel.entry, environment.entry, target.entry,
      device.entry, outcome.entry, reason.entry, offers.entry,
    ])

  static let shape = Shape<Invariant>(schema: .mapping(table)) { reader, node, site in
    guard let fields = reader.fields(of: node, table, site) else { return nil }
    return Invariant(
      place: reader.tree.place(of: node), name: reader.read(name, in: fields),
      subject: reader.read(subject, in: fields), action: reader.read(action, in: fields),
      channel: reader.read(channel, in: fields),
      environment: reader.read(environment, in: fields), target: reader.read(target, in: fields),
      device: reader.read(device, in: fields), outcome: reader.read(outcome, in: fields),
      reason: reader.read(reason, in: fields), offers: reader.read(offers, in: fields))
  }

  static let type = Key.required(
    "type", Shape<SubjectKind>.word, "Who asks.", examples: ["customer"])
  static let segment = Key.optional(
    "segment", .oneOrMore(Shape<Segment>.word), default: .words("both"),
    "The customer's segment.")
  static let level = Key.optional(
    "level", .oneOrMore(Shape<Level>.word), default: .words("both"),
    "The highest level of the staff user's roles.")

  private static let subjectTable = KeyTable(
    subject: "a statement's subject", keys: [type.entry, segment.entry, level.entry],
    layout: .onOneLine)

  private static let subjectShape = Shape<InvariantSubject>(
    schema: .mapping(subjectTable)
  ) { reader, node, site in
    guard let fields = reader.fields(of: node, subjectTable, site) else { return nil }
    let segments = reader.read(segment, in: fields)
    let levels = reader.read(level, in: fields)
    switch reader.read(type, in: fields).value {
    case .customer:
      reader.refuse([level.entry], in: fields, only: "staff")
      return .customer(segment: segments)
    case .staff:
      reader.refuse([segment.entry], in: fields, only: "a customer")
      return .staff(level: levels)
    case nil: return nil
    }
  }
}

extension AskedInstitutions {
  /// `all`, or a list of ids.
  static var shape: Shape<AskedInstitutions> {
    let list = Shape<Items<InstitutionID>>.list(of: .identifier("an institution"))
    let all = Schema.words([(word: "all", summary: "every institution of the project")])
    return Shape(schema: .either([all, list.schema])) { reader, node, site in
      if reader.tree.kind(of: node) == .sequence {
        return list.read(&reader, node, site).map(AskedInstitutions.listed)
      }
      guard let text = reader.text(of: node, "`all` or a list of institutions", site) else {
        return nil
      }
      if text == "all" { return .all }
      reader.report(.unknownWord(text, known: ["all"], site, at: reader.tree.place(of: node)))
      return nil
    }
  }
}
