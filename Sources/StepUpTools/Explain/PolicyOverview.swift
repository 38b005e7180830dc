package import StepUpLanguage

/// A value and where it comes from.
package struct Sourced<Value: Sendable>: Sendable {
  package let value: Value
  package let provenance: Provenance

  init(_ value: Value, _ provenance: Provenance) {
    self.value = value
    self.provenance = provenance
  }
}

/// An institution's policy in full, each value with where it comes from.
package struct PolicyOverview: Sendable {
  package let id: String
  package let name: Sourced<String>
  /// The ids of the baselines it builds on, the nearest first.
  package let baselines: [Sourced<String>]
  package let customers: CustomerOverview
  /// In the order of the catalog.
  package let features: [FeatureOverview]
  package let staffActions: [StaffActionOverview]
  package let roles: [RoleOverview]
  /// What the baselines ask of every institution that builds on them.
  package let floors: [Sourced<String>]
}

/// What holds for all customers.
package struct CustomerOverview: Sendable {
  package let segments: Sourced<[Segment]>
  package let products: Sourced<[Product]>
  /// In seconds.
  package let modeDuration: Sourced<Int>
  package let methods: Sourced<[SecondFactor]>
  package let biometricsEnabled: Sourced<Bool>
  package let biometricAttempts: Sourced<Int>
  package let biometricFallback: Sourced<[SecondFactor]>
  /// Nothing when the caller's number and city are shown.
  package let callerName: Sourced<String?>
}

/// One feature and the customers it concerns.
package struct FeatureOverview: Sendable {
  package let id: String
  package let title: String
  package let catalog: Provenance
  /// One for each segment of the language.
  package let cells: [(segment: Segment, cell: Cell)]

  package enum Cell: Sendable {
    case notServed(Provenance)
    case notOffered(Provenance)
    case notRequired(Provenance)
    /// The window is in seconds.
    case required(Provenance, window: Sourced<Int>)
  }
}

/// One staff action and what it takes.
package struct StaffActionOverview: Sendable {
  package let id: String
  package let title: String
  package let catalog: Provenance
  package let permission: String
  package let risk: Risk
  /// The lowest level that may act on each kind of target; kinds that nobody may act on are absent.
  package let levels: [(target: TargetKind, level: Level)]
  package let devices: [DeviceKind]?
  package let environments: [DeploymentEnvironment]
  package let obligations: [String]
}

/// One role and what it may do.
package struct RoleOverview: Sendable {
  package let id: String
  package let title: String?
  package let key: Provenance
  package let level: Sourced<Level>
  package let parents: [Sourced<String>]
  /// One for each staff action of the catalog.
  package let cells: [Cell]

  package struct Cell: Sendable {
    package let action: String
    /// Why the role holds the permission, link by link; empty when it does not.
    package let grounds: [Ground]
    /// Whom it may be done to.
    package let targets: [TargetKind]
    package let obligations: [String]
  }
}
