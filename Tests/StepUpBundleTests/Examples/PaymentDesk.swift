import StepUpBundle
import StepUpEngine

/// What belongs together: an institution's policy, and a handle of the same bundle.
struct Desk {
  let policy: Policy
  let wires: Feature

  /// Nil when the bundle does not have the institution, or no wires.
  init?(_ bundle: PolicyBundle) {
    guard let policy = bundle.policy(for: "harbor-federal"),
      case .feature(let wires) = bundle.action(named: "wires")
    else { return nil }
    self.policy = policy
    self.wires = wires
  }
}

/// A service that answers while it is given new bundles.
final class PaymentDesk: Sendable {
  private let key: VerificationKey
  private let desk: Live<Desk>

  init(_ desk: Desk, trusting key: VerificationKey) {
    self.desk = Live(desk)
    self.key = key
  }

  /// On any thread, for each request.
  func answer(_ customer: Customer, at now: Instant) -> Decision {
    let desk = desk.value
    return desk.policy.decide(desk.wires, for: customer, at: now)
  }

  /// When a new bundle has come. One that is not signed, or not for this desk, changes nothing.
  func takeOver(_ bytes: [UInt8]) throws {
    let bundle = try PolicyBundle(bytes)
    try bundle.requireSignature(by: key)
    guard let next = Desk(bundle) else { return }
    desk.replace(with: next)
  }
}
