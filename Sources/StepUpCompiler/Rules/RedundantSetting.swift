import StepUpDiagnostics
import StepUpLanguage

/// An institution says what its baseline says.
enum RedundantSetting: InstitutionRule {
  static let explanation = Explanation(
    .redundantSetting, .baselines, .note,
    summary: "A setting equals what the institution inherits from a baseline.",
    why: """
      The line changes nothing today, and keeps the institution where it is the day the platform \
      changes the baseline. Where that is meant, say so in a suppression. Repeating a default of \
      the language, which no baseline states, is not reported.
      """,
    example: PolicyExample(
      """
      # file: platform/us-retail.yaml
      kind: baseline
      version: 1
      id: us-retail
      defaults:
        elevated_authentication:
          mode_duration: 5m
          features: [wires]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      extends: us-retail
      elevated_authentication:
        mode_duration: 300
      """),
    mend: "Take the setting out.",
    mended: PolicyExample(
      """
      # file: platform/us-retail.yaml
      kind: baseline
      version: 1
      id: us-retail
      defaults:
        elevated_authentication:
          mode_duration: 5m
          features: [wires]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      extends: us-retail
      """))

  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    guard let baseline = subject.policy.baseline else { return [] }
    let repetitions = Repetitions(subject.policy, baseline, context).found
    guard let first = repetitions.first else { return [] }
    let isOne = repetitions.count == 1
    let places = Set(repetitions.compactMap(\.inherited)).sorted()
    let lines = SettingLines(source: context.files[Int(first.place.file.index)].source)
    let edits = lines.removing(repetitions.map { (key: $0.key, value: $0.value) })
    return [
      Finding(
        "\(listing(repetitions.map(\.name), "and")) \(isOne ? "repeats" : "repeat") what the "
          + "baseline says",
        at: first.place,
        related: places.prefix(20).map { RelatedPlace($0, "the baseline says it here") },
        help: isOne ? "take it out: it is inherited" : "take them out: they are inherited",
        fixes: edits.map { [Fix("take out what is inherited", .safe, $0)] } ?? [])
    ]
  }
}
