import StepUpDiagnostics

/// The keys of `kind: baseline`.
enum BaselineKeys {
  static let id = Key.required(
    "id", Shape<BaselineID>.identifier("a baseline"), "The baseline's id, unique in the project.",
    examples: ["us-retail"])
  static let name = Key.optional("name", .name, "The baseline's name for people.")
  static let extends = Key.optional(
    "extends", Shape<BaselineID>.identifier("a baseline"), default: .words("none"),
    "The baseline this one builds on; its defaults and floors hold too.", examples: ["global"])
  static let defaults: Key<PolicySettings> = .optional(
    "defaults", defaultsShape, "What holds for institutions that say nothing else.")
  static let require: Key<Floors> = .optional(
    "require", FloorKeys.shape, "Floors: what institutions may only tighten.")

  static let table = HeadingKeys.table(
    .baseline, subject: "a baseline",
    [id.entry, name.entry, extends.entry, defaults.entry, require.entry])

  private static let defaultsShape = Shape<PolicySettings>.mapping(
    KeyTable(subject: "`defaults`", keys: PolicySettingsKeys.all), PolicySettingsKeys.read)

  static func read(_ reader: inout Reader, _ fields: Fields, _ heading: Heading) -> Document {
    let defaults = reader.read(self.defaults, in: fields)
    let floors = reader.read(require, in: fields)
    return .baseline(
      BaselineDocument(
        heading: heading, id: reader.read(id, in: fields), name: reader.read(name, in: fields),
        extends: reader.read(extends, in: fields),
        defaults: defaults.value ?? .nothing(isUnknown: defaults.isUnknown),
        floors: floors.value ?? .nothing(isUnknown: floors.isUnknown)))
  }
}
