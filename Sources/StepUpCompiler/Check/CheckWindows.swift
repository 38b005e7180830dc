import StepUpDiagnostics
import StepUpLanguage

/// A feature's window can only be shorter than the institution's `mode_duration`.
func checkWindows(_ policy: ResolvedPolicy, _ catalog: Catalog) -> [Diagnostic] {
  guard let modeDuration = policy.settings.modeDuration.value else { return [] }
  let stated = policy.settings.modeDuration.origin
  return policy.settings.features.indices.compactMap { index in
    guard let window = policy.settings.features[index].window, let seconds = window.value,
      seconds > modeDuration, let own = window.origin.place
    else { return nil }
    let isOwn = own.file == policy.file
    return .featureDurationExceeds(
      catalog.features[index].name, window: seconds, modeDuration: modeDuration,
      at: isOwn ? own : policy.place(stating: stated.place),
      related: isOwn
        ? stated.place.map { [RelatedPlace($0, "`mode_duration` is set here")] } ?? []
        : [RelatedPlace(own, "the feature's window is set here")])
  }
}
