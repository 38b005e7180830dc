import StepUpEngine

/// What a payment service keeps: one institution's policy, and the action it asks about.
struct WireDesk {
  let policy: Policy
  let wires: Feature

  /// Loads a bundle once; later questions cannot fail. Nil when the names are not in it.
  init?(bundle: [UInt8], institution: String) throws(BundleError) {
    let policies = try PolicyBundle(bundle)
    guard let policy = policies.policy(for: institution),
      case .feature(let wires) = policies.action(named: "wires")
    else { return nil }
    self.policy = policy
    self.wires = wires
  }

  func answer(_ customer: Customer, at now: Instant) -> String {
    switch policy.decide(wires, for: customer, at: now) {
    case .permit: "go ahead"
    case .elevate(_, let challenge):
      "confirm by " + challenge.methods.map(\.name).joined(separator: " or ")
    case .deny(let denial): "not possible: \(denial.reason.name)"
    }
  }
}
