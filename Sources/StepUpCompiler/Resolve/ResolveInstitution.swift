import StepUpDiagnostics
import StepUpLanguage

/// Resolves one institution against its baselines.
func resolve(
  _ document: InstitutionDocument, extending link: BaselineLink, _ baselines: [ResolvedBaseline],
  _ catalog: Catalog
) -> (policy: ResolvedPolicy, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  var baseline: ResolvedBaseline?
  var settings: ResolvedSettings
  var isCutShort = false
  switch link {
  case .none: settings = .builtIn(catalog)
  case .baseline(let position):
    baseline = baselines[position]
    settings = baselines[position].settings
    isCutShort = baselines[position].isCutShort
  case .unknown:
    settings = .unknown(catalog)
    isCutShort = true
  }
  settings.overlay(document.settings, catalog, &diagnostics)
  let roles = resolveRoles(settings, catalog, in: document.heading.kindPlace.file)
  let policy = ResolvedPolicy(
    document: document, settings: settings, baseline: baseline, roles: roles.roles,
    isCutShort: isCutShort)
  return (policy, diagnostics + roles.diagnostics + roles.unknownRoles)
}
