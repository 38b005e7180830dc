import StepUpCompiler
import StepUpLanguage

extension OnboardingProject {
  var suggestedBaseline: String? {
    isNew ? StarterProject.baselineID : commonBaseline ?? requiredBaseline
  }
}

extension Onboarding {
  /// What suits most institutions, given the answers before it; nothing where only the institution
  /// knows.
  func suggestion(for question: Question) -> [String] {
    switch question {
    case .name: []
    case .id: derivedID(from: word(for: .name)).map { [$0] } ?? []
    case .baseline: [project.suggestedBaseline ?? Self.none]
    case .segments: start.settings.segments.values.map(\.rawValue)
    case .products: start.settings.products.values.map(\.rawValue)
    case .elevate: suggestedFeatures
    case .window: [durationAsWritten(suggestedWindow)]
    case .biometrics:
      [start.settings.biometricsEnabled.value == true && isEntitled ? "yes" : "no"]
    case .methods: suggestedMethods
    case .callerName: callerName(derivedFrom: word(for: .name)).map { [$0] } ?? []
    case .roles: [start.roles.isEmpty ? RoleSet.suggested : .inherited].map(\.rawValue)
    case .reviews:
      ReviewSystem.allCases.filter { !project.configured.contains($0) }.map(\.rawValue)
    }
  }

  /// Whether the platform lets the institution enable biometrics; a new project can be told to.
  var isEntitled: Bool { project.isNew || project.entitled.contains(word(for: .id)) }

  /// What a customer who is served can do.
  var offeredFeatures: [CatalogFeature] {
    let served = SegmentSet(words(for: .segments).compactMap(Segment.init))
    return start.catalog.features.filter { !($0.segments ?? .all).isDisjoint(with: served) }
  }

  /// Everything that puts something at risk, and what the baseline elevates or demands.
  private var suggestedFeatures: [String] {
    let elevated = Set(start.elevated).union(start.demanded)
    return offeredFeatures.filter { $0.category != nil || elevated.contains($0.name.text) }
      .map(\.name.text)
  }

  var suggestedWindow: Int {
    let inherited = start.settings.modeDuration.value ?? Limits.defaultModeDuration
    return min(max(inherited, windowBounds.lowerBound), windowBounds.upperBound)
  }

  /// The seconds that the language and the baseline allow.
  var windowBounds: ClosedRange<Int> {
    let floor = start.floors.modeDurationMin.map(\.value).max() ?? 0
    let ceiling = start.floors.modeDurationMax.map(\.value).min() ?? .max
    let lowest = max(Limits.modeDuration.lowerBound, floor)
    return lowest...max(lowest, min(Limits.modeDuration.upperBound, ceiling))
  }

  /// The methods that the baseline allows.
  var allowedMethods: [SecondFactor] {
    SecondFactor.allCases.filter { method in
      start.floors.methodsAllowed.allSatisfy { $0.value.contains(method) }
    }
  }

  /// How many methods the baseline asks for.
  var fewestMethods: Int { start.floors.methodsAtLeast.map(\.value).max() ?? 1 }

  /// What the baseline offers, or all but calls, which take a name that phones show.
  private var suggestedMethods: [String] {
    let inherited = start.settings.methods
    let wanted: [SecondFactor] =
      inherited.origin.place == nil ? [.sms, .email, .app] : inherited.values
    let offered = wanted.filter(allowedMethods.contains)
    let more = allowedMethods.filter { !offered.contains($0) }
    return (offered + more.prefix(max(0, fewestMethods - offered.count))).map(\.rawValue)
  }
}
