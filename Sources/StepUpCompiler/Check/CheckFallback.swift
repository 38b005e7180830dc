import StepUpDiagnostics
import StepUpLanguage

/// What biometrics fall back to must be offered.
func checkFallback(_ policy: ResolvedPolicy) -> [Diagnostic] {
  let methods = policy.settings.methods
  guard let fallback = policy.settings.statedFallback, !methods.hasUnknown else { return [] }
  let outside = zip(fallback.values, fallback.places).filter { !methods.values.contains($0.0) }
  guard let first = outside.first else { return [] }
  let offered = methods.origin.place.map { [RelatedPlace($0, "these are offered")] } ?? []
  if first.1.file == policy.file {
    return outside.map { .fallbackNotOffered([$0.0], at: $0.1, related: offered) }
  }
  return [
    .fallbackNotOffered(
      outside.map(\.0), at: policy.place(stating: methods.origin.place),
      related: outside.map { RelatedPlace($0.1, "the fallback is set here") })
  ]
}
