import StepUpCompiler
import StepUpEngine
import Testing

/// Rows 1 to 11 of the decision table.
@Suite struct CustomerRowsTests {
  let bundle: PolicyBundle

  init() throws { bundle = try Sample.bundle() }

  private func ask(
    _ institution: String = "harbor-federal", _ action: String = "wires",
    _ segment: Segment = .consumer, _ elevation: Elevation? = nil, at time: Instant = Sample.noon
  ) -> Decision {
    bundle.decide(
      institution: institution, action: action,
      customer: Customer(segment: segment, elevation: elevation), at: time)
  }

  @Test(arguments: ["", "harbor-federa", "harbor-federall", "Harbor-federal", "hårbor", "wires"])
  func `row 1: an institution nobody knows`(id: String) {
    #expect(ask(id) == .deny(.unknownInstitution))
  }

  @Test(arguments: ["", "wire", "wiress", "WIRES", "harbor-federal", "can_view"])
  func `row 2: an action nobody knows`(name: String) {
    #expect(ask("harbor-federal", name) == .deny(.unknownAction))
  }

  @Test func `row 1 comes before row 2`() {
    #expect(ask("nobody", "nothing") == .deny(.unknownInstitution))
  }

  @Test func `row 3: a customer asks for a staff action`() {
    #expect(ask("harbor-federal", "generate_backup_codes") == .deny(.wrongSubjectType))
  }

  @Test func `row 4: a segment that is not served, even where the feature is not offered`() {
    #expect(ask("summit", "wires", .business) == .deny(.segmentNotServed))
    #expect(ask("summit", "sensitive_card_info", .business) == .deny(.segmentNotServed))
  }

  @Test func `row 5: a feature that is not offered to the segment`() {
    #expect(ask("harbor-federal", "ach_payments") == .deny(.notOfferedToSegment))
    #expect(
      ask("harbor-federal", "sensitive_card_info", .business) == .deny(.notOfferedToSegment))
  }

  @Test func `row 6: elevation is not required for the feature, or not for the segment`() {
    #expect(ask("harbor-federal", "add_member") == .permit(.elevationNotRequired))
    #expect(ask("summit", "wires") == .permit(.elevationNotRequired))
  }

  @Test func `row 7: no method was ever selected`() {
    #expect(ask().reason == .elevationRequired)
    #expect(ask().outcome == .elevate)
  }

  @Test func `row 8: a selection one microsecond ahead lies in the future`() {
    let ahead = Elevation(
      methodSelectedAt: Instant(microseconds: Sample.noon.microseconds + 1), verified: true)
    #expect(ask("harbor-federal", "wires", .consumer, ahead).reason == .elevationInFuture)
  }

  @Test func `a selection at this very moment counts`() {
    #expect(
      ask("harbor-federal", "wires", .consumer, Sample.elevation(0))
        == .permit(.elevated(expiresAt: Sample.noon.advanced(bySeconds: 600))))
  }

  @Test func `a window ends at its last microsecond, not before`() {
    let selected = Sample.elevation(-600)
    let last = Instant(microseconds: Sample.noon.microseconds - 1)
    #expect(
      ask("harbor-federal", "wires", .consumer, selected, at: last)
        == .permit(.elevated(expiresAt: Sample.noon)))
    #expect(
      ask("harbor-federal", "wires", .consumer, selected, at: Sample.noon).reason
        == .elevationExpired)
  }

  @Test func `each feature has its own window`() {
    let selected = Sample.elevation(-300)
    #expect(
      ask("harbor-federal", "ach_payments", .business, selected).reason == .elevationExpired)
    #expect(ask("harbor-federal", "wires", .business, selected).reason == .elevated)
  }

  @Test func `row 9 comes before row 10`() {
    let selected = Sample.elevation(-600, verified: false)
    #expect(ask("harbor-federal", "wires", .consumer, selected).reason == .elevationExpired)
  }

  @Test func `row 10: the code has not been entered`() {
    let selected = Sample.elevation(-599, verified: false)
    #expect(ask("harbor-federal", "wires", .consumer, selected).reason == .verificationPending)
  }

  @Test func `moments at the ends of time are answered like any other`() {
    for microseconds in [Int64.min, -1, 0, .max] {
      let elevation = Elevation(
        methodSelectedAt: Instant(microseconds: microseconds), verified: true)
      for time in [Int64.min, 0, .max] {
        let decision = ask(
          "harbor-federal", "wires", .consumer, elevation, at: Instant(microseconds: time))
        #expect(microseconds > time ? decision.reason == .elevationInFuture : true)
        #expect(decision.outcome != .deny)
      }
    }
  }

  @Test func `handles give the same answers as names`() throws {
    let policy = try #require(bundle.policy(for: "harbor-federal"))
    guard case .feature(let wires) = bundle.action(named: "wires") else {
      Issue.record("wires is a feature")
      return
    }
    let customer = Customer(segment: .consumer, elevation: Sample.elevation(-1))
    #expect(
      policy.decide(wires, for: customer, at: Sample.noon)
        == ask("harbor-federal", "wires", .consumer, Sample.elevation(-1)))
  }
}
