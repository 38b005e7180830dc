import StepUpEngine

// Its vocabulary has the same names as the engine's.
import func StepUpLanguage.durationAsWritten

/// The first tests of an institution: what its policy answers today about every action and role, so
/// that a change of any of it shows.
struct FirstTests {
  private let policy: Policy
  private let id: String
  private var bundle: PolicyBundle { policy.bundle }

  init(of policy: Policy, named id: String) {
    self.policy = policy
    self.id = id
  }

  var text: String {
    let tests = customerTests + windowTests + biometricTests + staffTests
    return """
      # What this institution agreed to, as questions and the answers they must get. `stepup test`
      # asks them. A change of the policy that changes an answer has to change it here, too.

      kind: tests
      version: 1
      id: \(id)-tests
      institution: \(yamlText(id))

      tests:

      """ + tests.map(\.text).joined(separator: "\n")
  }

  // MARK: Customers

  private var served: [Segment] { Segment.allCases.filter(policy.segments.contains) }

  /// One test for each answer and the segments that get it.
  private var customerTests: [WrittenTest] {
    var groups: [(answer: Decision, segments: [Segment], features: [Feature])] = []
    for feature in bundle.features {
      let answers = Dictionary(grouping: served) { decide(feature, Customer(segment: $0)) }
      for (answer, segments) in answers.sorted(by: { $0.value[0].rawValue < $1.value[0].rawValue })
      {
        // A shorter window does not make another test: the tests of windows look at it.
        if let known = groups.firstIndex(where: {
          $0.segments == segments && $0.answer.reason == answer.reason
        }) {
          groups[known].features.append(feature)
        } else {
          groups.append((answer, segments, [feature]))
        }
      }
    }
    return groups.map { group in
      WrittenTest(
        name: "\(plural(group.segments)) \(verb(for: group.answer)) "
          + (group.features.count == 1 ? name(group.features[0]) : "these actions"),
        subject: customer(group.segments), actions: group.features.map(name),
        expect: expectation(of: group.answer))
    }
  }

  private func verb(for answer: Decision) -> String {
    switch answer {
    case .permit: "need not confirm"
    case .elevate: "confirm"
    case .deny: "are not offered"
    }
  }

  private func plural(_ segments: [Segment]) -> String {
    guard served.count > 1, segments.count == 1 else { return "customers" }
    return segments == [.consumer] ? "consumers" : "businesses"
  }

  /// For each window, that a confirmation counts so long and no longer.
  private var windowTests: [WrittenTest] {
    var groups: [(window: Int, segments: [Segment], features: [Feature])] = []
    for feature in bundle.features {
      guard let requirement = policy.requirement(for: feature) else { continue }
      let segments = served.filter {
        requirement.segments.contains($0) && bundle.segments(offered: feature).contains($0)
      }
      guard !segments.isEmpty else { continue }
      if let known = groups.firstIndex(where: {
        $0.window == requirement.modeDuration && $0.segments == segments
      }) {
        groups[known].features.append(feature)
      } else {
        groups.append((requirement.modeDuration, segments, [feature]))
      }
    }
    return groups.flatMap { group in
      let window = durationAsWritten(group.window)
      let who = plural(group.segments)
      return [
        WrittenTest(
          name: "\(who) stay confirmed for \(window)",
          subject: customer(group.segments), actions: group.features.map(name),
          circumstances: ["elevation: { age: 1m, verified: true }"],
          expect: [
            "outcome: permit", "reason: elevated",
            "expires_in: \(durationAsWritten(group.window - 60))",
          ]),
        WrittenTest(
          name: "after \(window) \(who) confirm again",
          subject: customer(group.segments), actions: group.features.map(name),
          circumstances: ["elevation: { age: \(window), verified: true }"],
          expect: ["outcome: elevate", "reason: elevation_expired"]),
      ]
    }
  }

  /// That the app asks for a fingerprint or a face first, where that is enabled.
  private var biometricTests: [WrittenTest] {
    guard policy.biometricAttempts != nil, let segment = served.first else { return [] }
    let features = bundle.features.filter { feature in
      decide(feature, Customer(segment: segment)).outcome == .elevate
    }
    guard let feature = features.first else { return [] }
    let answer = policy.decide(
      feature,
      for: Customer(segment: segment, biometrics: .enrolled(failedAttempts: 0)), channel: .mobile,
      at: Instant(seconds: 0))
    return [
      WrittenTest(
        name: "the app asks for a fingerprint or a face first",
        subject: "{ type: customer, segment: \(segment.name), biometrics_enrolled: true }",
        actions: features.map(name), circumstances: ["channel: mobile"],
        expect: expectation(of: answer))
    ]
  }

  private func decide(_ feature: Feature, _ customer: Customer) -> Decision {
    policy.decide(feature, for: customer, at: Instant(seconds: 0))
  }

  private func customer(_ segments: [Segment]) -> String {
    "{ type: customer, segment: \(oneOrMore(segments.map(\.name))) }"
  }

  private func name(_ feature: Feature) -> String { bundle.name(of: feature).string }

  // MARK: Staff

  /// For each role and staff action, whether it may be done to customers and to other staff.
  private var staffTests: [WrittenTest] {
    policy.roles.flatMap { role in
      bundle.staffActions.flatMap { action in
        Dictionary(grouping: TargetKind.allCases) { decide(action, role, $0) }
          .sorted { $0.value[0].rawValue < $1.value[0].rawValue }
          .map { test(of: role, action, on: $0.value, answered: $0.key) }
      }
    }
  }

  private func test(
    of role: Role, _ action: StaffAction, on targets: [TargetKind], answered answer: Decision
  ) -> WrittenTest {
    let role = policy.name(of: role).string
    let action = (name: bundle.name(of: action).string, device: device(of: action))
    let may = answer.outcome == .permit ? "may" : "may not"
    let whom = targets.count == 1 ? (targets == [.staff] ? " for staff" : " for customers") : ""
    let name = "\(role) \(may) \(action.name.replacing("_", with: " "))\(whom)"
    return WrittenTest(
      name: String(name.prefix(100)), subject: "{ type: staff, roles: \(yamlList([role])) }",
      actions: [action.name],
      circumstances: ["target: \(oneOrMore(targets.map(\.name)))"]
        + (action.device.map { ["device: \($0.name)"] } ?? []),
      expect: expectation(of: answer))
  }

  private func decide(_ action: StaffAction, _ role: Role, _ target: TargetKind) -> Decision {
    policy.decide(
      action, roles: [role], request: StaffRequest(target: target, device: device(of: action)))
  }

  /// A device the action is about, where it is about some.
  private func device(of action: StaffAction) -> DeviceKind? {
    bundle.conditions(of: action).devices.flatMap { devices in
      DeviceKind.allCases.first(where: devices.contains)
    }
  }

  // MARK: Answers

  private func expectation(of answer: Decision) -> [String] {
    let head = ["outcome: \(answer.outcome.name)", "reason: \(answer.reason.name)"]
    switch answer {
    case .permit(.permissionGranted(let obligations)):
      return head + ["obligations: \(yamlList(bundle.ids(of: obligations).map(\.string)))"]
    case .permit: return head
    case .elevate(_, let challenge):
      let fallback = challenge.biometric.map { ["fallback: \(list($0.fallback))"] } ?? []
      return head + ["methods: \(list(challenge.methods))"] + fallback
    case .deny(.missingPermission(let permission)):
      return head + ["permission: \(bundle.name(of: permission).string)"]
    case .deny(.insufficientLevel(let level)): return head + ["required_level: \(level.name)"]
    case .deny: return head
    }
  }

  private func list(_ methods: MethodList) -> String { yamlList(methods.map(\.name)) }

  private func oneOrMore(_ words: [String]) -> String {
    words.count == 1 ? words[0] : yamlList(words)
  }
}
