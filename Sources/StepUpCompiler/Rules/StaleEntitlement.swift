import StepUpDiagnostics
import StepUpLanguage

/// An institution is entitled to what it does not use.
enum StaleEntitlement: ProjectRule {
  static let explanation = Explanation(
    .staleEntitlement, .project, .warning,
    summary: """
      An institution is entitled to elevated biometrics and does not enable them, or does not exist.
      """,
    why: """
      An entitlement that nobody uses is a decision nobody looks at any more: the day someone \
      enables biometrics, or an institution of that id appears, it takes effect without being \
      asked for.
      """,
    example: PolicyExample(
      """
      # file: platform/entitlements.yaml
      kind: entitlements
      version: 1
      id: entitlements
      elevated_biometrics: [harbor-federal]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      """),
    mend: "Take the institution out of `elevated_biometrics`, or enable biometrics there.",
    mended: PolicyExample(
      """
      # file: platform/entitlements.yaml
      kind: entitlements
      version: 1
      id: entitlements
      elevated_biometrics: [harbor-federal]
      # file: institutions/harbor-federal.yaml
      kind: institution
      version: 1
      id: harbor-federal
      name: Harbor Federal Credit Union
      elevated_authentication:
        biometrics: { enabled: true }
      """))

  static func findings(in project: RuleProject) -> [Finding] {
    var findings: [Finding] = []
    for document in project.index.entitlements {
      for item in document.elevatedBiometrics.value?.items ?? [] {
        switch project.index.institutionIDs.match(item.value) {
        case .hidden: break
        case .missing:
          findings.append(
            Finding(
              "there is no institution `\(item.value.text)` to be entitled", at: item.place,
              help: "take it out until there is one"))
        case .found(let position):
          let policy = project.policies[position]
          guard policy.settings.biometricsEnabled.value == false else { break }
          let stated = policy.settings.biometricsEnabled.origin.place
          findings.append(
            Finding(
              "`\(item.value.text)` is entitled to elevated biometrics and does not enable them",
              at: item.place,
              related: stated.map { [RelatedPlace($0, "they are not enabled here")] } ?? [],
              help: "take it out, or write `enabled: true` in the institution's `biometrics`"))
        }
      }
    }
    return findings
  }
}
