import StepUpDiagnostics

/// The keys of `kind: institution`.
enum InstitutionKeys {
  static let id = Key.required(
    "id", Shape<InstitutionID>.identifier("an institution"),
    "The institution's id, unique in the project.", examples: ["harbor-federal"])
  static let name = Key.required(
    "name", .name, "The institution's name as customers know it.",
    examples: ["Harbor Federal Credit Union"])
  static let extends = Key.optional(
    "extends", Shape<BaselineID>.identifier("a baseline"), default: .words("none"),
    "The platform's baseline whose defaults this institution takes and whose floors it keeps.",
    examples: ["us-retail"])

  static let table = HeadingKeys.table(
    .institution, subject: "an institution",
    [id.entry, name.entry, extends.entry] + PolicySettingsKeys.all)

  static func read(_ reader: inout Reader, _ fields: Fields, _ heading: Heading) -> Document {
    .institution(
      InstitutionDocument(
        heading: heading, id: reader.read(id, in: fields), name: reader.read(name, in: fields),
        extends: reader.read(extends, in: fields),
        settings: PolicySettingsKeys.read(&reader, fields)))
  }
}
