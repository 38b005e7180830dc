import StepUpDiagnostics
import StepUpLanguage

/// A rule that wants every feature of one category elevated.
protocol CategoryRule: InstitutionRule {
  static var category: Category { get }
  /// What customers can do without elevation, before a colon and the features.
  static var exposure: String { get }
}

extension CategoryRule {
  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    // Where nothing is elevated, `elevation-disabled` says so once.
    guard subject.elevation == .somewhere, let served = subject.served else { return [] }
    var exposed: [(feature: Int, segments: SegmentSet, offered: SegmentSet)] = []
    let features = context.catalog.features
    for index in features.indices where features[index].category == category {
      guard let segments = features[index].segments else { continue }
      let offered = segments.intersection(served)
      let missing: SegmentSet
      switch subject.settings.features[index].requirement {
      case .unknown: continue
      case .notRequired: missing = offered
      case .required(let segments): missing = offered.subtracting(segments)
      }
      if !missing.isEmpty { exposed.append((index, missing, offered)) }
    }
    guard !exposed.isEmpty else { return [] }

    let names = exposed.map { feature, segments, offered in
      let name = "`\(context.name(of: feature))`"
      guard segments != offered, let only = segments.members.first else { return name }
      return "\(name) for \(only.rawValue) customers"
    }
    let origins = exposed.map { subject.settings.features[$0.feature].origin }
    return [
      subject.finding(
        "\(exposure) without elevation: \(joined(names, "and"))",
        about: zip(exposed, origins).map { exposed, origin in
          exposed.segments == exposed.offered ? origin.place : origin.segmentsPlace
        },
        help: help(exposed.map { context.name(of: $0.feature) }, origins, subject.policy))
    ]
  }

  private static func help(
    _ names: [String], _ origins: [FeatureOrigin], _ policy: ResolvedPolicy
  ) -> String {
    let isList = origins.contains { origin in
      if case .list(let key, _) = origin { key.file == policy.file } else { false }
    }
    if isList { return "add \(listing(names, "and")) to `features`" }
    let entries = names.map { "\($0): required" }
    return "write \(listing(entries, "and")) under `features`"
  }
}

/// Phrases joined for reading: `a, b and c`.
func joined(_ phrases: [String], _ conjunction: String) -> String {
  guard phrases.count > 1, let last = phrases.last else { return phrases.first ?? "" }
  return phrases.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
