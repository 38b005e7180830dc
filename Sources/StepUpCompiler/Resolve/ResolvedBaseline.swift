import StepUpDiagnostics
import StepUpLanguage

/// A baseline with all it inherits.
///
/// A class, since it is large and every institution that builds on it keeps it.
final class ResolvedBaseline: Sendable {
  let settings: ResolvedSettings
  let floors: ResolvedFloors
  /// The chain's baselines as positions in the project's list, this one first.
  let chain: [Int]
  /// Whether the chain ends in a link that is not known.
  let isCutShort: Bool
  /// What its own roles inherit that is not there in the chain; an institution may still have it.
  let unknownRoles: [Diagnostic]

  init(
    settings: ResolvedSettings, floors: ResolvedFloors, chain: [Int], isCutShort: Bool,
    unknownRoles: [Diagnostic]
  ) {
    self.settings = settings
    self.floors = floors
    self.chain = chain
    self.isCutShort = isCutShort
    self.unknownRoles = unknownRoles
  }
}

/// Resolves every baseline of a project, those extended before those that extend them.
///
/// - Complexity: O(baselines × what each states and inherits).
func resolveBaselines(
  _ index: ProjectIndex, _ links: BaselineLinks, _ catalog: Catalog
) -> (baselines: [ResolvedBaseline], diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  var resolved: [ResolvedBaseline?] = Array(repeating: nil, count: index.baselines.count)
  for position in links.order {
    let document = index.baselines[position]
    let inherited: ResolvedBaseline? =
      if case .baseline(let parent) = links.parents[position] { resolved[parent] } else { nil }
    var isCutShort = inherited?.isCutShort ?? false
    var settings = inherited?.settings ?? .builtIn(catalog)
    if case .unknown = links.parents[position] {
      isCutShort = true
      settings = .unknown(catalog)
    }
    settings.overlay(document.defaults, catalog, &diagnostics)
    let file = document.heading.kindPlace.file
    let roles = resolveRoles(settings, catalog, in: file)
    diagnostics += roles.diagnostics
    let floors = (inherited?.floors ?? ResolvedFloors()).adding(
      document.floors, catalog, &diagnostics)
    resolved[position] = ResolvedBaseline(
      settings: settings, floors: floors, chain: [position] + (inherited?.chain ?? []),
      isCutShort: isCutShort, unknownRoles: roles.unknownRoles.filter { $0.place.file == file })
  }
  return (resolved.compactMap(\.self), diagnostics)
}
