import StepUpDiagnostics
import StepUpLanguage

/// No institution builds on a baseline.
enum UnusedBaseline: ProjectRule {
  static let explanation = Explanation(
    .unusedBaseline, .baselines, .warning,
    summary: "No institution builds on the baseline, directly or through others.",
    why: """
      Its floors hold for nobody. Often an `extends` was forgotten, and an institution that \
      everyone believes to be bound is not. A baseline that the project names as \
      `required_baseline` counts as used.
      """,
    example: PolicyExample(
      """
      # file: platform/us-retail.yaml
      kind: baseline
      version: 1
      id: us-retail
      require:
        elevated_authentication:
          features: [wires]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      """),
    mend: "Write `extends` in the institutions that should build on it, or take the baseline out.",
    mended: PolicyExample(
      """
      # file: platform/us-retail.yaml
      kind: baseline
      version: 1
      id: us-retail
      require:
        elevated_authentication:
          features: [wires]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      extends: us-retail
      elevated_authentication:
        features: [wires]
      """))

  static func findings(in project: RuleProject) -> [Finding] {
    // An institution that cannot be read, or a link that leads nowhere, may mean any baseline.
    guard !project.hidesInstitutions, !project.policies.contains(where: \.isCutShort) else {
      return []
    }
    var used = Set(project.policies.flatMap(\.chain))
    if let required = project.requiredBaseline { used.insert(required) }
    return project.index.baselines.enumerated().compactMap { position, baseline in
      guard !used.contains(position), let id = baseline.id.stated else { return nil }
      return Finding(
        "no institution builds on the baseline `\(id.value.text)`", at: id.place,
        help: "write `extends: \(id.value.text)` where it should hold, or take the file out")
    }
  }
}
