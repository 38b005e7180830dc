import SeededRandom
import StepUpCompiler
import StepUpEngine
import StepUpWire

/// Makes up a bank's policy and what it may become: nothing changes, one thing, or a few.
struct RandomChange {
  private(set) var old: BundleContents
  private(set) var new: BundleContents
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    old = BundleContents()
    new = BundleContents()
    old = contents()
    new = old
    for _ in 0..<Int.random(in: 0...3, using: &generator) { change() }
  }

  // MARK: A policy

  private mutating func contents() -> BundleContents {
    let features = (0..<3).map {
      BundleContents.Feature(name: "feature_\($0)", segments: segments(), prompt: "do \($0)")
    }
    let actions = (0..<2).map { number in action("action_\(number)") }
    return BundleContents(
      features: features, permissions: ["can_a", "can_b"], staffActions: actions,
      institutions: [institution()])
  }

  private mutating func institution() -> BundleContents.Institution {
    BundleContents.Institution(
      id: "bank", name: "Bank", segments: segments(),
      elevated: (0..<3).filter { _ in chance(60) }.map { elevated($0) }, biometrics: biometrics(),
      methods: methods(atLeast: 1), fallback: methods(atLeast: 0),
      roles: (0..<Int.random(in: 0...4, using: &generator)).map { role("role-\($0)") })
  }

  private mutating func elevated(_ feature: Int) -> BundleContents.ElevatedFeature {
    BundleContents.ElevatedFeature(
      feature: feature, segments: pick([.consumer, .business, .all]), window: pick([3, 4, 9]))
  }

  private mutating func biometrics() -> BundleContents.Biometrics {
    chance(60) ? .enabled(maxAttempts: Int.random(in: 1...4, using: &generator)) : .disabled
  }

  private mutating func role(_ name: String) -> BundleContents.Role {
    BundleContents.Role(
      name: name, level: pick([.staff, .admin]), permissions: (0..<2).filter { _ in chance(50) })
  }

  private mutating func action(_ name: String) -> BundleContents.StaffAction {
    BundleContents.StaffAction(
      name: name, permission: pick([0, 1]), customerLevel: pick([nil, .staff, .admin]),
      staffLevel: pick([nil, .staff, .admin]), devices: pick([nil, .phone, [.email, .app]]),
      environments: pick([.all, .production]), obligations: pick([[], ["a"], ["a", "b"]]))
  }

  private mutating func segments() -> Segments { pick([.all, .all, .consumer, .business]) }

  private mutating func methods(atLeast least: Int) -> MethodList {
    MethodList(
      Method.secondFactors.shuffled(using: &generator)
        .prefix(Int.random(in: least...4, using: &generator)))
  }

  // MARK: A change

  private mutating func change() {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: new.institutions[0].segments = segments()
    case 1: new.institutions[0].methods = methods(atLeast: 1)
    case 2: new.institutions[0].fallback = methods(atLeast: 0)
    case 3: new.institutions[0].biometrics = biometrics()
    case 4...5: changeFeature(Int.random(in: 0..<3, using: &generator))
    case 6...7: changeRole("role-\(Int.random(in: 0..<5, using: &generator))")
    case 8:
      let number = Int.random(in: 0..<2, using: &generator)
      new.staffActions[number] = action("action_\(number)")
    default: new.features[Int.random(in: 0..<3, using: &generator)].segments = segments()
    }
  }

  private mutating func changeFeature(_ feature: Int) {
    new.institutions[0].elevated.removeAll { $0.feature == feature }
    if chance(70) { new.institutions[0].elevated.append(elevated(feature)) }
  }

  private mutating func changeRole(_ name: String) {
    new.institutions[0].roles.removeAll { $0.name == name }
    if chance(70) { new.institutions[0].roles.append(role(name)) }
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 1...100, using: &generator) <= percent
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }

  // MARK: A request

  /// A request to the bank, near the borders of either policy.
  mutating func request() -> EvaluationRequest {
    if chance(50) {
      return EvaluationRequest(
        institution: "bank", action: "action_\(Int.random(in: 0..<2, using: &generator))",
        question: .staff(roles: someRoles(), staffRequest()))
    }
    return EvaluationRequest(
      institution: "bank", action: "feature_\(Int.random(in: 0..<3, using: &generator))",
      question: .customer(customer(), channel: pick([.web, .mobile, .mobile, .api]), time: now))
  }

  private var now: Instant { Instant(seconds: 1_800_000_000) }

  private mutating func someRoles() -> [String] {
    let names = (0..<6).map { "role-\($0)" }
    return Array(
      names.shuffled(using: &generator).prefix(Int.random(in: 0...5, using: &generator)))
  }

  private mutating func staffRequest() -> StaffRequest {
    StaffRequest(
      target: pick([.customer, .staff]), device: pick([.phone, .email, .app]),
      environment: pick([.production, .uat]))
  }

  private mutating func customer() -> Customer {
    Customer(
      segment: pick([.consumer, .business]),
      biometrics: chance(60)
        ? .enrolled(failedAttempts: UInt32.random(in: 0...6, using: &generator)) : .notEnrolled,
      devices: Devices(rawValue: UInt8.random(in: 0...15, using: &generator)),
      elevation: chance(80) ? elevation() : nil)
  }

  private mutating func elevation() -> Elevation {
    let age =
      Int64(pick([-1, 0, 1, 2, 3, 4, 5, 8, 9, 10])) * 1_000_000
      + Int64.random(in: -1...1, using: &generator)
    return Elevation(
      methodSelectedAt: Instant(microseconds: now.microseconds - age), verified: chance(60))
  }
}
