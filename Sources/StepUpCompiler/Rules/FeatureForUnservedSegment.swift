import StepUpDiagnostics
import StepUpLanguage

/// A feature is required for customers the institution does not have.
enum FeatureForUnservedSegment: InstitutionRule {
  static let explanation = Explanation(
    .featureForUnservedSegment, .elevation, .warning,
    summary: "A feature is required only for segments that the institution does not serve.",
    why: """
      The requirement protects nobody. Either a segment is missing from `segments`, and those \
      customers are turned away, or the line only looks like protection.
      """,
    example: PolicyExample(
      institution: """
        segments: [consumer]
        elevated_authentication:
          features: [wires, ach_payments]
        """),
    mend: "Take the feature out, require it for a segment that is served, or serve the segment.",
    mended: PolicyExample(
      institution: """
        segments: [consumer, business]
        elevated_authentication:
          features: [wires, ach_payments]
        """))

  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    guard let served = subject.served else { return [] }
    var idle: [Int] = []
    for (index, feature) in subject.settings.features.enumerated() {
      guard case .required(let segments) = feature.requirement,
        context.catalog.features[index].segments != nil, segments.isDisjoint(with: served)
      else { continue }
      idle.append(index)
    }
    guard !idle.isEmpty else { return [] }
    let wanted = idle.reduce(into: SegmentSet()) {
      $0.formUnion(subject.settings.features[$1].segments)
    }
    let names = listing(idle.map(context.name), "and")
    let segments = joined(wanted.members.map(\.rawValue), "and")
    return [
      subject.finding(
        "\(names) \(idle.count == 1 ? "requires" : "require") elevation for \(segments) customers "
          + "only, and none are served",
        about: idle.map { subject.settings.features[$0].origin.segmentsPlace },
        help: "take \(names) out, or add the segment to `segments`")
    ]
  }
}
