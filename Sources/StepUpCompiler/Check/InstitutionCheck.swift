import StepUpDiagnostics
import StepUpLanguage

/// What institutions are resolved and checked against; each is checked by itself.
struct InstitutionCheck: Sendable {
  let catalog: Catalog
  let baselines: [ResolvedBaseline]
  let entitled: Entitled
  /// The baseline that every institution must build on.
  let required: (position: Int, stated: Stated<BaselineID>)?
  let rules: ActiveRules

  func check(
    _ document: InstitutionDocument, extending link: BaselineLink
  ) -> (policy: ResolvedPolicy, diagnostics: [Diagnostic]) {
    var (policy, diagnostics) = resolve(document, extending: link, baselines, catalog)
    diagnostics += checkWindows(policy, catalog)
    diagnostics += checkFallback(policy)
    diagnostics += entitled.check(policy)
    diagnostics += checkFloors(policy, catalog)
    if let required { diagnostics += checkRequiredBaseline(policy, required) }
    diagnostics += rules.check(policy)
    return (policy, diagnostics)
  }
}
