import StepUpDiagnostics

/// The keys of `kind: entitlements`.
enum EntitlementsKeys {
  static let id = Key.required(
    "id", Shape<EntitlementsID>.identifier("an entitlements file"),
    "The file's id, unique in the project.", examples: ["entitlements"])
  static let elevatedBiometrics: Key<Items<InstitutionID>> = .optional(
    "elevated_biometrics", .list(of: .identifier("an institution"), allowsEmpty: true),
    default: "[]", "The institutions that may enable elevated biometrics.",
    examples: ["[harbor-federal]"], listLayout: .onLines)

  static let table = HeadingKeys.table(
    .entitlements, subject: "an entitlements file", [id.entry, elevatedBiometrics.entry])

  static func read(_ reader: inout Reader, _ fields: Fields, _ heading: Heading) -> Document {
    .entitlements(
      EntitlementsDocument(
        heading: heading, id: reader.read(id, in: fields),
        elevatedBiometrics: reader.read(elevatedBiometrics, in: fields)))
  }
}
