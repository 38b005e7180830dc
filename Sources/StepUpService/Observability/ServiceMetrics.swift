import Metrics
import StepUpEngine
import StepUpWire
import Synchronization

/// What the service counts of itself.
///
/// Labels come from closed sets: the service's own words, and the institutions that the policies
/// know. What a caller writes never becomes one.
final class ServiceMetrics: Sendable {
  let reloads: Counter
  let reloadFailures: Counter
  let droppedRecords: Counter
  private let registry: MetricsRegistry
  private let decisions = Mutex<[DecisionKey: Counter]>([:])
  private let requests = Mutex<[RequestKey: Counter]>([:])
  private let durations: [Endpoint.Kind: Metrics.Timer]
  private let policyAge: Gauge
  private let confirmationAge: Gauge

  private struct DecisionKey: Hashable {
    let reason: Reason
    let institution: String
  }

  private struct RequestKey: Hashable {
    let endpoint: Endpoint.Kind?
    let status: Int
  }

  private static let descriptions = [
    "stepup_decisions_total": "Decisions by outcome, reason and institution.",
    "stepup_requests_total": "Requests by endpoint and status.",
    "stepup_request_duration_seconds": "Time from a request's head to its answer.",
    "stepup_reloads_total": "How often new policies were taken.",
    "stepup_reload_failures_total": "How often new policies could not be taken.",
    "stepup_policy_age_seconds": "Time since the policies that answer were taken.",
    "stepup_policy_confirmation_age_seconds":
      "Time since the policies that answer were last known to be the newest.",
    "stepup_decision_log_dropped_total": "Decisions that could not be logged.",
  ]

  init() {
    let registry = MetricsRegistry(
      bounds: [
        0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5,
        1, 2.5,
      ])
    self.registry = registry
    reloads = Counter(label: "stepup_reloads_total", factory: registry)
    reloadFailures = Counter(label: "stepup_reload_failures_total", factory: registry)
    droppedRecords = Counter(label: "stepup_decision_log_dropped_total", factory: registry)
    policyAge = Gauge(label: "stepup_policy_age_seconds", factory: registry)
    confirmationAge = Gauge(label: "stepup_policy_confirmation_age_seconds", factory: registry)
    durations = Dictionary(
      uniqueKeysWithValues: Endpoint.Kind.allCases.map { kind in
        let timer = Metrics.Timer(
          label: "stepup_request_duration_seconds", dimensions: [("endpoint", kind.rawValue)],
          factory: registry)
        return (kind, timer)
      })
  }

  /// Counts a decision; one about an unknown institution has none.
  func count(_ response: DecisionResponse) {
    let isKnown = response.reason != .unknownInstitution
    let key = DecisionKey(
      reason: response.reason, institution: isKnown ? response.institution : "")
    decisions.withLock { counters in
      if let counter = counters[key] { return counter.increment() }
      let counter = Counter(
        label: "stepup_decisions_total",
        dimensions: [
          ("outcome", response.outcome.name), ("reason", response.reason.name),
          ("institution", key.institution),
        ], factory: registry)
      counters[key] = counter
      counter.increment()
    }
  }

  /// Counts a request that was answered.
  ///
  /// - Parameter endpoint: What was asked; nil for addresses where nothing is.
  func count(_ endpoint: Endpoint.Kind?, status: Int, duration: Duration) {
    let key = RequestKey(endpoint: endpoint, status: status)
    requests.withLock { counters in
      let counter =
        counters[key]
        ?? Counter(
          label: "stepup_requests_total",
          dimensions: [("endpoint", endpoint?.rawValue ?? "none"), ("status", "\(status)")],
          factory: registry)
      counters[key] = counter
      counter.increment()
    }
    if let endpoint { durations[endpoint]?.record(duration: duration) }
  }

  /// The metrics as Prometheus reads them.
  func text(_ policies: PolicyState, at now: Instant) -> String {
    policyAge.record(now.seconds(since: policies.loadedAt))
    confirmationAge.record(now.seconds(since: policies.confirmedAt))
    return registry.text(Self.descriptions)
  }
}
