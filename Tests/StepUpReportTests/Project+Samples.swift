import StepUpDiagnostics

@testable import StepUpReport

extension Project {
  static let harbor = """
    kind: institution
    version: 1
    id: harbor
    name: Harbor
    extends: us-retail
    segments: [consumer]

    elevated_authentication:
      mode_duration: 150
      features:
        - wires
        - wire
        - ach_payments

    """

  static let baseline = """
    kind: baseline
    version: 1
    id: us-retail
    require:
      elevated_authentication:
        features: [wires, external_transfers]

    """

  static let two = Project([
    "baselines/us retail.yaml": baseline, "institutions/harbor.yaml": harbor,
  ])

  /// One finding of each severity, with causes in the same and in another file, and fixes.
  static func mixed(suppressed: Bool = false) -> Report {
    let project = two
    let tooShort = Diagnostic(
      .durationTooShort, "`mode_duration` is 2 m 30 s, below the minimum of 200 s",
      at: project.place(1, "150"), label: "at least 200 s", help: "use 200s or more",
      fixes: [Fix("use `200s`", .safe, [Fix.Edit(project.place(1, "150"), "200s")])])
    let weakens = Diagnostic(
      .weakensBaseline, "`external_transfers` is not required, which `us-retail` demands",
      at: project.place(1, "features"),
      related: [
        RelatedPlace(project.place(0, "external_transfers"), "required here"),
        RelatedPlace(project.place(1, "us-retail"), "the baseline is named here"),
      ], help: "add `external_transfers` to the list")
    let unknown = Diagnostic(
      .unknownFeature, "unknown feature `wire`", at: project.place(1, "- wire\n", part: "wire"),
      help: "did you mean `wires`?")
    let segment = Diagnostic(
      .featureForUnservedSegment, .warning, "`ach_payments` is for business users only",
      at: project.place(1, "ach_payments"),
      related: [RelatedPlace(project.place(1, "consumer"), "only these are served")],
      fixes: [
        Fix(
          "remove `ach_payments`", .unsafe,
          [Fix.Edit(project.place(1, "    - ach_payments\n"), "")])
      ])
    let note = Diagnostic(
      .redundantSetting, .note, "`name` says what the id says: 100% \"same\" <&>, 'really'",
      at: project.place(1, "name: Harbor", part: "Harbor"), label: "the same")
    let silenced = Diagnostic(
      .smsOnly, .warning, "only `sms` is offered", at: project.place(1, "segments"))
    return project.report(
      note, tooShort, weakens, unknown, segment,
      suppressed: suppressed ? [SuppressedDiagnostic(silenced, reason: "RISK-112")] : [],
      documentation: documentation, found: 3)
  }

  static let documentation = [
    RuleDocumentation(
      id: .durationTooShort, severity: .error, summary: "A duration is below its minimum.",
      explanation: "A window shorter than 200 s ends before a code arrives.",
      markdown: "A window shorter than **200 s** ends before a code arrives.",
      tags: ["duration"], url: "https://example.org/rules/duration-too-short"),
    RuleDocumentation(
      id: .weakensBaseline, severity: .error, summary: "A setting weakens its baseline.",
      explanation: "A baseline is a floor.", markdown: "A baseline is a *floor*.",
      tags: ["security"], securitySeverity: 75),
  ]
}
