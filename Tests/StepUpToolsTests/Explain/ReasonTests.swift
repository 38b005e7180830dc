import StepUpEngine
import StepUpJSON
import StepUpReport
import StepUpTools
import StepUpWire
import Testing

/// How decisions come about.
struct ReasonTests {
  /// One request for each way a decision can come about.
  private static let requests: [EvaluationRequest] =
    [
      customer("lake", "wires", Customer(segment: .business)),
      customer("river-town", "big_payments", Customer(segment: .consumer)),
      customer("river-town", "password_change", Customer(segment: .consumer)),
      customer("river-town", "wires", Customer(segment: .consumer)),
      customer("river-town", "wires", elevated(age: -5)),
      customer("river-town", "wires", elevated(age: 900)),
      customer("river-town", "wires", elevated(age: 60, verified: false)),
      customer("river-town", "big_payments", elevated(age: 60, of: .business)),
      customer("river-town", "wires", Customer(segment: .consumer, devices: .landline)),
      customer(
        "river-town", "wires",
        Customer(
          segment: .consumer, biometrics: .enrolled(failedAttempts: 1), devices: .mobilePhone),
        .mobile),
      customer(
        "river-town", "wires",
        Customer(segment: .consumer, biometrics: .enrolled(failedAttempts: 2), devices: .app),
        .mobile),
      customer("nowhere", "wires", Customer(segment: .consumer)),
      customer("river-town", "wire", Customer(segment: .consumer)),
      customer("river-town", "close_account", Customer(segment: .consumer)),
      staff("wires", ["lead"]), staff("close_account", ["nobody"]), staff("close_account", []),
      staff("close_account", ["lead"]), staff("close_account", ["chief"], .customer, .uat),
      staff("close_account", ["chief"], .staff), staff("close_account", ["chief"]),
      staff("close_account", ["teller"]),
      staff("view_notification_history", ["chief", "support"]),
      staff("update_device_number_type", ["lead"], device: .email),
      staff("update_device_number_type", ["lead"], device: .phone),
    ]

  private static func customer(
    _ institution: String, _ action: String, _ customer: Customer, _ channel: Channel = .web
  ) -> EvaluationRequest {
    EvaluationRequest(
      institution: institution, action: action,
      question: .customer(customer, channel: channel, time: now))
  }

  private static let now = Instant(seconds: 1_800_000_000)

  private static func elevated(
    age: Int64, verified: Bool = true, of segment: Segment = .consumer
  ) -> Customer {
    Customer(
      segment: segment,
      elevation: Elevation(
        methodSelectedAt: now.advanced(bySeconds: -age), verified: verified))
  }

  private static func staff(
    _ action: String, _ roles: [String], _ target: TargetKind = .customer,
    _ environment: DeploymentEnvironment = .production, device: DeviceKind? = nil
  ) -> EvaluationRequest {
    EvaluationRequest(
      institution: "river-town", action: action,
      question: .staff(
        roles: roles, StaffRequest(target: target, device: device, environment: environment)))
  }

  @Test func `every reason occurs, and the row that decides is that of the engine's reason`()
    throws
  {
    let (policies, _) = try Policies.load(Policies.riverTown)
    var seen: Set<Reason> = []
    for request in Self.requests {
      let answer = policies.explain(request)
      seen.insert(answer.decision.reason)
      if answer.decision.reason != .noSecondFactor {
        #expect(answer.reasons.deciding.number == Int(answer.decision.reason.rawValue) + 1)
      }
      let rows = (answer.reasons.passed + [answer.reasons.deciding]).map(\.number)
      let own = Self.isStaff(request) ? [1, 2, 3] + (12...18) : Array(1...11)
      #expect(rows == Array(own.prefix(rows.count)))
    }
    #expect(seen == Set(Reason.allCases))
  }

  private static func isStaff(_ request: EvaluationRequest) -> Bool {
    if case .staff = request.question { true } else { false }
  }

  @Test func `the answers in words are those kept`() throws {
    let (policies, _) = try Policies.load(Policies.riverTown)
    let answers = Self.requests.map(policies.explain)
    let overview = try #require(policies.overview(of: "river-town"))
    let sheet = answers.sheet(about: "many things", at: overview, digest: "none")
    try Golden("answers.txt").expect(sheet.text(.plain))
  }

  @Test func `the other formats say the same`() throws {
    let (policies, _) = try Policies.load(Policies.riverTown)
    let answers = [policies.explain(Self.requests[9])]
    let overview = try #require(policies.overview(of: "river-town"))
    let sheet = answers.sheet(about: "wires", at: overview, digest: "none")
    try Golden("answer.md").expect(sheet.markdown)
    try Golden("answer.html").expect(sheet.html)
  }

  @Test(arguments: requests)
  func `a request that is written is read as the same`(_ request: EvaluationRequest) throws {
    let (policies, _) = try Policies.load(Policies.riverTown)
    let json = Array(request.json.text().utf8)
    let read = try EvaluationRequest(json: json, in: policies.bundle, now: Self.now)
    #expect(policies.decide(read) == policies.decide(request))
  }
}
