package import StepUpEngine

extension BundleContents {
  /// The resolved policy of one institution.
  package struct Institution: Equatable, Sendable {
    package var id: String
    package var name: String
    /// The segments it serves.
    package var segments: Segments
    /// The features that require elevation, each at most once.
    package var elevated: [ElevatedFeature]
    package var biometrics: Biometrics
    /// The second factors offered, in order.
    package var methods: MethodList
    /// What remains when biometric attempts are used up, in order.
    package var fallback: MethodList
    /// The caller name as stated; nil has the writer derive one from the name.
    package var callerName: String?
    /// Whether opening accounts is its only product.
    package var opensAccountsOnly: Bool
    package var roles: [Role]

    package init(
      id: String, name: String, segments: Segments = .all, elevated: [ElevatedFeature] = [],
      biometrics: Biometrics = .disabled, methods: MethodList = Method.secondFactors,
      fallback: MethodList = [.sms, .email], callerName: String? = nil,
      opensAccountsOnly: Bool = false, roles: [Role] = []
    ) {
      self.id = id
      self.name = name
      self.segments = segments
      self.elevated = elevated
      self.biometrics = biometrics
      self.methods = methods
      self.fallback = fallback
      self.callerName = callerName
      self.opensAccountsOnly = opensAccountsOnly
      self.roles = roles
    }
  }

  /// A feature that requires elevation at an institution.
  package struct ElevatedFeature: Equatable, Sendable {
    /// The index of the feature.
    package var feature: Int
    /// The segments it is required for.
    package var segments: Segments
    /// How long elevated mode lasts for it, in seconds, 1 to 16,777,215.
    package var window: Int

    package init(feature: Int, segments: Segments, window: Int) {
      self.feature = feature
      self.segments = segments
      self.window = window
    }
  }

  /// Whether an institution offers elevated biometrics.
  package enum Biometrics: Equatable, Sendable {
    case disabled
    /// The failures allowed before falling back, 1 to 255.
    case enabled(maxAttempts: Int)
  }

  /// A staff role with what it effectively holds.
  package struct Role: Equatable, Sendable {
    package var name: String
    package var level: Level
    /// The indexes of all permissions it holds: its own, inherited ones and its level's defaults.
    package var permissions: [Int]

    package init(name: String, level: Level, permissions: [Int]) {
      self.name = name
      self.level = level
      self.permissions = permissions
    }
  }
}
