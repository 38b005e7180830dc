import StepUpEngine

/// All that a policy's answers to customers follow from, comparable across bundles.
struct CustomerSettings: Hashable, Sendable {
  let segments: Segments
  let attempts: Int?
  let methods: MethodList
  let fallback: MethodList
  /// In the order of the features that both sides have.
  let features: [FeatureSetting]

  init(_ policy: Policy, _ features: [Feature]) {
    segments = policy.segments
    attempts = policy.biometricAttempts
    methods = policy.methods
    fallback = policy.biometricFallback
    self.features = features.map { FeatureSetting(policy, $0) }
  }

  /// Whether customers are challenged alike, but for how long elevated mode lasts.
  func challenges(as other: CustomerSettings) -> Bool {
    attempts == other.attempts && methods == other.methods && fallback == other.fallback
  }
}

/// What holds for a feature.
struct FeatureSetting: Hashable, Sendable {
  let offered: Segments
  let required: Segments
  /// In seconds; 0 when elevation is required of nobody.
  let window: Int

  init(_ policy: Policy, _ feature: Feature) {
    let requirement = policy.requirement(for: feature)
    offered = policy.bundle.segments(offered: feature)
    required = requirement?.segments ?? []
    window = requirement?.modeDuration ?? 0
  }
}

/// What a segment's questions about a feature come down to by one policy.
enum FeatureAccess: Hashable {
  case notServed
  case notOffered
  case notRequired
  /// For so many seconds.
  case required(window: Int)

  init(_ settings: CustomerSettings, _ feature: Int, _ segment: Segment) {
    let setting = settings.features[feature]
    if !settings.segments.contains(segment) {
      self = .notServed
    } else if !setting.offered.contains(segment) {
      self = .notOffered
    } else if !setting.required.contains(segment) {
      self = .notRequired
    } else {
      self = .required(window: setting.window)
    }
  }

  var window: Int? {
    if case .required(let window) = self { window } else { nil }
  }
}
