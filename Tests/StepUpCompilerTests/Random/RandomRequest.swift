/// Makes up requests to a project: sensible ones, ones at the edges, and a few that are no question.
struct RandomRequest {
  private let project: ProjectModel
  private let policies: [ReferencePolicy]
  private let actions: [String]
  private let roles: [String]
  private var dice: Dice

  /// The moment for requests that state none: 2026-11-21T12:00:00Z.
  static let now = 1_795_262_400_000_000

  init(_ interpreter: ReferenceInterpreter, seed: UInt64) {
    project = interpreter.project
    policies = interpreter.project.institutions.compactMap { interpreter.policies[$0.id] }
    actions = project.features.map(\.id) + project.staffActions.map(\.id)
    roles = Set(policies.flatMap(\.roles.keys)).sorted() + ["stranger"]
    dice = Dice(seed: seed)
  }

  mutating func next() -> RequestModel {
    let policy = dice.pick(policies)
    let institution = dice.chance(97) ? policy.id : dice.pick(["nobody", "", "Bank 0", "é"])
    let action = dice.chance(97) ? dice.pick(actions) : dice.pick(["fly", "", "Wires", "wires "])
    let isStaffAction = project.staffActions.contains { $0.id == action }
    let isStaff = dice.chance(97) == isStaffAction
    let time = dice.chance(90) ? moment(RandomRequest.now, spread: 90_000_000_000_000) : nil
    var request: [(name: String, value: RequestModel)] = [
      ("subject", isStaff ? staff() : customer()),
      ("action", .object([("name", .text(action))])),
      ("context", context(institution, policy, action, time)),
    ]
    if isStaff || dice.chance(20) { request.append(("resource", resource())) }
    if dice.chance(10) { request.append(("extra", .list([.null, .text("ignored")]))) }
    let whole = RequestModel.object(dice.shuffled(request))
    return dice.chance(8) ? damaged(whole) : whole
  }

  private mutating func customer() -> RequestModel {
    var properties: [(name: String, value: RequestModel)] = [
      ("segment", .text(dice.pick(["consumer", "business"])))
    ]
    if dice.chance(70) { properties.append(("biometrics_enrolled", .flag(dice.chance(80)))) }
    if dice.chance(70) {
      let count = dice.chance(95) ? dice.number(0...11) : 9_007_199_254_740_991
      let text = dice.pick(["\(count)", "\(count)", "\(count).0", "\(count)e0"])
      properties.append(("failed_biometric_attempts", .number(text, count: count)))
    }
    if dice.chance(60) {
      let devices = ["mobile", "landline", "email", "app", "mobile"]
      properties.append(("devices", .list(dice.some(of: devices).map(device))))
    }
    return .object([
      ("type", .text("customer")), ("id", .text("u-1")), ("properties", .object(properties)),
    ])
  }

  private func device(_ kind: String) -> RequestModel {
    switch kind {
    case "mobile", "landline":
      .object([("type", .text("phone")), ("number_type", .text(kind))])
    default: .object([("type", .text(kind))])
    }
  }

  private mutating func staff() -> RequestModel {
    let held = dice.chance(90) ? Array(dice.some(of: roles).prefix(3)) : []
    return .object([
      ("type", .text("staff")),
      ("properties", .object([("roles", .list(held.map(RequestModel.text)))])),
    ])
  }

  private mutating func resource() -> RequestModel {
    let device = dice.pick(["phone", "email", "app"])
    return .object([
      ("type", .text(dice.pick(["customer", "staff"]))), ("id", .text("a-1")),
      ("properties", .object([("device", .object([("type", .text(device))]))])),
    ])
  }

  private mutating func context(
    _ institution: String, _ policy: ReferencePolicy, _ action: String, _ time: Int?
  ) -> RequestModel {
    var context: [(name: String, value: RequestModel)] = [("institution", .text(institution))]
    if dice.chance(80) {
      context.append(("channel", .text(dice.pick(["mobile", "mobile", "web", "api"]))))
    }
    if dice.chance(50) { context.append(("environment", .text(dice.pick(["production", "uat"])))) }
    if let time { context.append(("time", .time(time, offset: offset()))) }
    if dice.chance(80) {
      let window = (policy.features[action]?.window ?? policy.modeDuration) * 1_000_000
      let edges = [0, 1, -1, window, window - 1, window + 1, -60_000_000, window / 2, 2 * window]
      let selected = (time ?? RandomRequest.now) - dice.pick(edges)
      context.append(
        (
          "elevation",
          .object([
            ("method_selected_at", .time(selected, offset: offset())),
            ("verified", .flag(dice.chance(75))),
          ])
        ))
    }
    return .object(context)
  }

  private mutating func offset() -> Int { dice.chance(60) ? 0 : dice.number(-720...840) }

  /// A moment near another, mostly on whole seconds.
  private mutating func moment(_ middle: Int, spread: Int) -> Int {
    let moment = middle + dice.number(-spread...spread)
    return dice.chance(80) ? moment / 1_000_000 * 1_000_000 : moment
  }

  // MARK: What is no question

  /// The same request with one member taken out or of a type that nothing has.
  private mutating func damaged(_ request: RequestModel) -> RequestModel {
    if dice.chance(3) { return wrong() }
    if case .list(var items) = request, !items.isEmpty {
      let index = dice.number(0...items.count - 1)
      items[index] = damaged(items[index])
      return .list(items)
    }
    guard case .object(var members) = request, !members.isEmpty else { return wrong() }
    let index = dice.number(0...members.count - 1)
    switch dice.number(1...10) {
    case 1...2: members.remove(at: index)
    case 3...4: members[index].value = wrong()
    default: members[index].value = damaged(members[index].value)
    }
    return .object(members)
  }

  private mutating func wrong() -> RequestModel {
    dice.pick([
      .null, .flag(true), .number("1.5", count: nil), .number("-1", count: nil), .text("nonsense"),
      .list([]), .list([.null]), .object([]),
    ])
  }
}
