import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage

/// What an institution has before it says anything: from its baseline, or from the language when
/// there is no such baseline.
struct StartingPoint: Sendable {
  let catalog: Catalog
  let settings: ResolvedSettings
  let floors: ResolvedFloors

  init(in project: OnboardingProject, baseline: String?) {
    let extends = baseline.map { "extends: \(yamlText($0))\n" } ?? ""
    let silent = OnboardingProject.File(
      "silent.yaml", "kind: institution\nversion: 1\nid: silent\nname: Silent\n" + extends)
    let checked = project.check([silent], of: "silent")
    guard
      let policy = checked.policies.first(where: { checked.source($0.file).path == silent.path })
    else { preconditionFailure("an institution with a heading has a policy") }
    if policy.isCutShort {
      self = StartingPoint(in: project, baseline: nil)
      return
    }
    catalog = checked.catalog
    settings = policy.settings
    floors = policy.floors
  }

  /// The caller name that a baseline sets.
  var callerName: String? { settings.callerName?.value }

  /// The roles that a baseline brings, by name.
  var roles: [String] { settings.roles.roles.map(\.name.text) }

  /// The features that a baseline elevates, by name.
  var elevated: [String] {
    catalog.features.indices.filter { !settings.features[$0].segments.isEmpty }
      .map { catalog.features[$0].name.text }
  }

  /// The features that a baseline demands, by name.
  var demanded: Set<String> { Set(floors.features.map { catalog.features[$0.value].name.text }) }

  /// The permissions that lead to a staff action, by name.
  func actions(behind permission: Int) -> [CatalogStaffAction] {
    catalog.staffActions.filter { $0.permission == permission }
  }
}
