import StepUpCompiler
import StepUpEngine
import StepUpLanguage
import StepUpWire

/// Puts rows 4 to 11 of the decision table into words for one request.
struct CustomerReasons {
  let policies: CompiledPolicies
  let policy: ResolvedPolicy
  let feature: Int
  let customer: Customer
  let channel: StepUpEngine.Channel
  let time: Instant
  let request: EvaluationRequest

  func chain(after passed: [ReasonStep]) -> ReasonChain {
    let decision = policies.decide(request)
    let row = decision.reason.row ?? rowAskingForAChallenge
    let deciding = step(row, decides: true)
    let challenge = (7...10).contains(row) ? challengeSteps(of: decision) : []
    var grounds = (7...11).contains(row) ? [requirement] : []
    grounds += deciding.grounds + challenge.flatMap(\.grounds)
    return ReasonChain(
      passed: passed + (4..<row).map { step($0, decides: false) }, deciding: deciding,
      challenge: challenge, grounds: grounds)
  }

  /// Which of rows 7 to 10 applies when nothing is left to ask for: the engine says it for a
  /// customer who has every device.
  private var rowAskingForAChallenge: Int {
    var equipped = customer
    equipped.devices = .all
    let request = EvaluationRequest(
      institution: request.institution, action: request.action,
      question: .customer(equipped, channel: channel, time: time))
    return policies.decide(request).reason.row ?? 7
  }

  private func step(_ row: Int, decides: Bool) -> ReasonStep {
    switch row {
    case 4:
      ReasonStep(
        row, "\(customers) are \(decides ? "not " : "")served",
        [Ground("segments served", provenance(settings.segments.origin))])
    case 5:
      ReasonStep(
        row, "\(name) is \(decides ? "not " : "")offered to \(customers)",
        [
          Ground(
            "segments of the feature",
            policies.lines.provenance(definition.place, otherwise: .standardCatalog))
        ])
    case 6:
      ReasonStep(
        row, "\(name) \(decides ? "does not require" : "requires") elevation for \(customers)",
        [requirement])
    case 7:
      ReasonStep(row, "the customer has \(decides ? "not selected" : "selected") a method")
    case 8:
      ReasonStep(
        row,
        decides
          ? "the method was selected \(durationInWords(-age)) in the future"
          : "it was selected \(durationInWords(age)) ago")
    case 9:
      ReasonStep(
        row,
        decides
          ? "the window of \(durationInWords(window)) is over"
          : "the window of \(durationInWords(window)) is still open", [windowGround])
    case 10: ReasonStep(row, "the code was \(decides ? "not entered yet" : "entered")")
    default:
      ReasonStep(
        row, "the customer is in elevated mode for another \(durationInWords(window - age))",
        [windowGround])
    }
  }

  private var settings: ResolvedSettings { policy.settings }
  private var definition: CatalogFeature { policies.catalog.features[feature] }
  private var name: String { "`\(definition.name.text)`" }
  private var customers: String { segment.customers }

  var window: Int { policy.window(of: feature) ?? 0 }

  /// In seconds.
  private var age: Int {
    guard let selected = customer.elevation?.methodSelectedAt else { return 0 }
    return Int((time.microseconds - selected.microseconds) / 1_000_000)
  }

  /// What says whether the feature requires elevation for the customer's segment.
  private var requirement: Ground {
    let place = settings.features[feature].place(deciding: segment)
    return Ground("elevation", policies.lines.provenance(place))
  }

  private var segment: StepUpLanguage.Segment {
    switch customer.segment {
    case .consumer: .consumer
    case .business: .business
    }
  }

  var windowGround: Ground {
    let origin = settings.features[feature].window?.origin ?? settings.modeDuration.origin
    return Ground("window", provenance(origin))
  }

  func provenance(_ origin: Origin) -> Provenance { policies.lines.provenance(origin.place) }
}

extension StepUpLanguage.Segment {
  /// The segment's customers, for sentences.
  var customers: String {
    switch self {
    case .consumer: "consumers"
    case .business: "businesses"
    }
  }
}
