import StepUpBundle
import StepUpCompiler
import StepUpEngine
import StepUpWire

/// The policies that answer, exchanged as a whole.
///
/// A request takes them once and answers from what it took, so no answer mixes two versions.
final class CurrentPolicies: Sendable {
  private let state: Live<PolicyState>

  init(_ bundle: PolicyBundle, confirmedAt: Instant) {
    state = Live(
      PolicyState(
        answering: AnsweringBundle(bundle), loadedAt: .now, confirmedAt: confirmedAt,
        lastFailure: nil))
  }

  /// What is there at this moment.
  var present: PolicyState { state.value }

  /// Takes new policies.
  func replace(with bundle: PolicyBundle) {
    state.replace(
      with: PolicyState(
        answering: AnsweringBundle(bundle), loadedAt: .now, confirmedAt: .now, lastFailure: nil))
  }

  /// Notes that the policies are still the newest.
  func confirm() {
    state.update {
      $0.confirmedAt = .now
      $0.lastFailure = nil
    }
  }

  /// Notes why newer ones could not be taken.
  func fail(_ fault: PolicyFault) {
    state.update { $0.lastFailure = PolicyState.Failure(at: .now, message: fault.message) }
  }
}

/// Policies, and what is known of them.
struct PolicyState: Sendable {
  let answering: AnsweringBundle
  /// When they were taken.
  let loadedAt: Instant
  /// When they were last known to be the newest.
  var confirmedAt: Instant
  /// Why newer ones could not be taken; nil when nothing failed since.
  var lastFailure: Failure?

  struct Failure: Sendable {
    let at: Instant
    let message: String
  }

  /// Whether the policies were not confirmed for longer than a limit.
  func isStale(_ limit: Duration?, at now: Instant) -> Bool {
    guard let limit else { return false }
    return .seconds(now.seconds(since: confirmedAt)) > limit
  }
}
