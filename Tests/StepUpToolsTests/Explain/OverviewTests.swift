import StepUpEngine
import StepUpLanguage
import StepUpReport
import StepUpTools
import StepUpWire
import Testing

/// What is said of an institution as a whole.
struct OverviewTests {
  private static func overview(
    _ institution: String = "river-town"
  ) throws -> (policies: CompiledPolicies, overview: PolicyOverview) {
    let (policies, _) = try Policies.load(Policies.riverTown)
    return (policies, try #require(policies.overview(of: institution)))
  }

  @Test func `text is a matrix with the place of each value`() throws {
    try Golden("overview.txt").expect(Self.overview().overview.sheet(digest: "none").text(.plain))
  }

  @Test func `an institution without baseline, roles and elevation has an overview too`() throws {
    try Golden("overview-bare.txt").expect(
      Self.overview("lake").overview.sheet(digest: "none").text(.plain))
  }

  @Test func `Markdown escapes what Markdown would take for its own`() throws {
    try Golden("overview.md").expect(Self.overview().overview.sheet(digest: "none").markdown)
  }

  @Test func `a page escapes what HTML would take for its own`() throws {
    try Golden("overview.html").expect(Self.overview().overview.sheet(digest: "none").html)
  }

  @Test func `JSON has each value beside its source`() throws {
    try Golden("overview.json").expect(Self.overview().overview.json(digest: "none"))
  }

  @Test func `an institution that is not there has none`() throws {
    #expect(try Policies.load(Policies.riverTown).policies.overview(of: "river") == nil)
  }

  @Test(arguments: [Policies.riverTown, Policies.published])
  func `what is said of customers is what the engine decides`(_ path: String) throws {
    let (policies, _) = try Policies.load(path)
    for overview in policies.bundle.policies.compactMap({ policies.overview(of: $0.id.string) }) {
      for feature in overview.features {
        for (segment, cell) in feature.cells {
          let decision = policies.decide(
            EvaluationRequest(
              institution: overview.id, action: feature.id,
              question: .customer(
                Customer(segment: segment == .consumer ? .consumer : .business), channel: .web,
                time: Instant(seconds: 0))))
          let title: Comment = "\(overview.id) \(feature.id) \(segment)"
          switch cell {
          case .notServed: #expect(decision.reason == .segmentNotServed, title)
          case .notOffered: #expect(decision.reason == .notOfferedToSegment, title)
          case .notRequired: #expect(decision.reason == .elevationNotRequired, title)
          case .required(_, let window):
            #expect(decision.challenge?.modeDuration == window.value, title)
            let methods = overview.customers.methods.value.map(\.rawValue)
            #expect(decision.challenge?.methods.map(\.name) == methods, title)
          }
        }
      }
    }
  }

  @Test(arguments: [Policies.riverTown, Policies.published])
  func `what is said of staff is what the engine decides`(_ path: String) throws {
    let (policies, _) = try Policies.load(path)
    for overview in policies.bundle.policies.compactMap({ policies.overview(of: $0.id.string) }) {
      for role in overview.roles {
        for (action, cell) in zip(overview.staffActions, role.cells) {
          for target in StepUpEngine.TargetKind.allCases {
            let device = action.devices?.first.flatMap { DeviceKind(named: $0.rawValue) }
            let decision = policies.decide(
              EvaluationRequest(
                institution: overview.id, action: action.id,
                question: .staff(
                  roles: [role.id], StaffRequest(target: target, device: device))))
            let title: Comment = "\(overview.id) \(role.id) \(action.id) \(target)"
            let isAllowed = cell.targets.contains { $0.rawValue == target.name }
            #expect((decision.outcome == .permit) == isAllowed, title)
            #expect((decision.reason == .missingPermission) == cell.grounds.isEmpty, title)
            if isAllowed { #expect(decision.obligations == cell.obligations, title) }
          }
        }
      }
    }
  }
}
