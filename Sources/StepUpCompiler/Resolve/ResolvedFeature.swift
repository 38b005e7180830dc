package import StepUpDiagnostics
import StepUpLanguage

/// What is required for one feature of the catalog after inheritance.
package struct ResolvedFeature: Sendable {
  package enum Requirement: Sendable {
    case notRequired
    /// Required for some segments, which the institution need not serve.
    case required(SegmentSet)
    /// A fault hides it.
    case unknown
  }

  package let requirement: Requirement
  /// The feature's own window in seconds; absent when `mode_duration` is its window.
  package let window: Resolved<Int>?
  package let origin: FeatureOrigin
}

/// Which words of which document decide about a feature.
package enum FeatureOrigin: Sendable {
  /// Nobody speaks of it.
  case builtIn
  /// A list of features names it, or leaves it out.
  case list(key: Place, item: Place?)
  /// A mapping of features has an entry for it.
  case entry(key: Place, elevation: Place?, segments: Place?)
}

extension FeatureOrigin {
  /// The place that says whether elevation is required.
  package var place: Place? {
    switch self {
    case .builtIn: nil
    case .list(let key, let item): item ?? key
    case .entry(let key, let elevation, _): elevation ?? key
    }
  }
}

extension ResolvedFeature {
  static let builtIn = ResolvedFeature(requirement: .notRequired, window: nil, origin: .builtIn)
  static let unknown = ResolvedFeature(requirement: .unknown, window: nil, origin: .builtIn)

  /// The segments elevation is required for; none when it is not, or not known.
  package var segments: SegmentSet {
    if case .required(let segments) = requirement { segments } else { [] }
  }
}
