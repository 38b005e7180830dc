import StepUpDiagnostics
import StepUpSyntax

/// The keys of `kind: project`.
enum ProjectKeys {
  static let exclude = Key.optional(
    "exclude", .list(of: .pathPattern, allowsEmpty: true), default: "[]",
    "Files that are no policy files, as patterns from the project's root.",
    examples: ["[\"vendor/**\"]"])
  static let platform = Key.optional(
    "platform", .list(of: .pathPattern), default: .words("anywhere"),
    "Where catalogs, baselines and entitlements may stand.", examples: ["[\"platform/**\"]"])
  static let requiredBaseline = Key.optional(
    "required_baseline", Shape<BaselineID>.identifier("a baseline"), default: .words("none"),
    "A baseline that every institution must build on.", examples: ["global"])
  static let platformName = Key.optional(
    "platform_name", .name, default: "Narmi",
    "The platform's name, shown to staff of institutions that only open accounts.",
    examples: ["Narmi"])
  static let profiles = Key.optional(
    "profiles", .list(of: .profile, allowsEmpty: true), default: "[]",
    "Sets of extra rules that rest on public guidance.", examples: ["[nist-800-63b]"])
  static let rules = Key.optional(
    "rules", .rules, "How heavily each rule weighs, and its options.",
    examples: ["{ sms-only: off }"])

  static let table = HeadingKeys.table(
    .project, subject: "the project file",
    [
      exclude.entry, platform.entry, requiredBaseline.entry, platformName.entry, profiles.entry,
      rules.entry,
    ])

  static func read(_ reader: inout Reader, _ fields: Fields, _ heading: Heading) -> Document {
    .project(
      ProjectDocument(
        heading: heading, exclude: reader.read(exclude, in: fields),
        platform: reader.read(platform, in: fields),
        requiredBaseline: reader.read(requiredBaseline, in: fields),
        platformName: reader.read(platformName, in: fields),
        profiles: reader.read(profiles, in: fields),
        rules: reader.read(rules, in: fields).value ?? []))
  }
}

extension Shape where Value == PathPattern {
  static var pathPattern: Shape {
    Shape(schema: .text(maximum: 1000)) { reader, node, site in
      guard let text = reader.text(of: node, "a pattern such as `vendor/**`", site) else {
        return nil
      }
      if let pattern = PathPattern(text) { return pattern }
      if let fault = PathPattern.fault(in: text) {
        reader.report(.invalidGlob(fault, at: reader.tree.place(of: node)))
      }
      return nil
    }
  }
}

extension Shape where Value == Profile {
  static var profile: Shape {
    Shape(schema: Shape<Profile>.word.schema) { reader, node, site in
      guard let text = reader.text(of: node, "a profile", site) else { return nil }
      if let profile = Profile(rawValue: text) { return profile }
      let place = reader.tree.place(of: node)
      if let fault = IdentifierFault(in: text) {
        reader.report(.invalidID(text, fault, at: place))
      } else {
        reader.report(.unknownProfile(text, at: place))
      }
      return nil
    }
  }
}
