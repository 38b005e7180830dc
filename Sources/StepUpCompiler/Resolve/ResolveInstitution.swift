import StepUpDiagnostics
import StepUpLanguage

/// Resolves one institution against its baselines.
func resolve(
  _ document: InstitutionDocument, extending link: BaselineLink, _ baselines: [ResolvedBaseline],
  _ catalog: Catalog
) -> (policy: ResolvedPolicy, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let baseline: ResolvedBaseline? =
    if case .baseline(let position) = link { baselines[position] } else { nil }
  var settings = baseline?.settings ?? .builtIn(catalog)
  var isCutShort = baseline?.isCutShort ?? false
  if case .unknown = link {
    settings = .unknown(catalog)
    isCutShort = true
  }
  settings.overlay(document.settings, catalog, &diagnostics)
  diagnostics += checkPermissions(of: document.settings.roles, catalog)
  let roles = resolveRoles(settings, catalog, in: document.heading.kindPlace.file)
  let policy = ResolvedPolicy(
    document: document, settings: settings, baseline: baseline, roles: roles.roles,
    isCutShort: isCutShort)
  return (policy, diagnostics + roles.diagnostics + roles.unknownRoles)
}
