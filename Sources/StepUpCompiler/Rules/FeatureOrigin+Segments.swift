package import StepUpDiagnostics

extension FeatureOrigin {
  /// The place that says for which segments elevation is required.
  package var segmentsPlace: Place? {
    if case .entry(_, _, let segments) = self { segments ?? place } else { place }
  }
}
