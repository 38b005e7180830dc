import SeededRandom
import StepUpCompiler
import StepUpEngine

extension SeededGenerator {
  /// Contents of any shape the writer takes, few enough names that questions often hit.
  mutating func contents() -> BundleContents {
    let featureCount = Int.random(in: 0...6, using: &self)
    let permissionCount = [1, 3, 31, 32, 33, 70].randomElement(using: &self) ?? 1
    return BundleContents(
      platformName: "Platform",
      features: (0..<featureCount).map {
        .init(name: "action_\($0)", segments: segments(), prompt: "do \($0)")
      },
      permissions: (0..<permissionCount).map { "permission_\($0)" },
      staffActions: (0..<Int.random(in: 0...5, using: &self)).map {
        staffAction("action_\(featureCount + $0)", permissions: permissionCount)
      },
      institutions: (0..<Int.random(in: 0...8, using: &self)).map {
        institution("bank-\($0)", features: featureCount, permissions: permissionCount)
      })
  }

  private mutating func segments() -> Segments {
    Segments(rawValue: UInt8.random(in: 0...3, using: &self))
  }

  private mutating func level() -> Level? {
    [nil, .staff, .admin].randomElement(using: &self) ?? nil
  }

  private mutating func methods() -> MethodList {
    MethodList(
      Method.secondFactors.shuffled(using: &self).prefix(Int.random(in: 0...4, using: &self)))
  }

  private mutating func staffAction(
    _ name: String, permissions: Int
  ) -> BundleContents.StaffAction {
    .init(
      name: name, permission: Int.random(in: 0..<permissions, using: &self),
      customerLevel: level(), staffLevel: level(),
      devices: [nil, .phone, [.phone, .app], .all].randomElement(using: &self) ?? nil,
      environments: [.all, .production, .uat].randomElement(using: &self) ?? .all,
      obligations: [[], ["one"], ["two", "one"]].randomElement(using: &self) ?? [])
  }

  private mutating func institution(
    _ id: String, features: Int, permissions: Int
  ) -> BundleContents.Institution {
    .init(
      id: id, name: "Bank", segments: segments(),
      elevated: (0..<features).filter { _ in Bool.random(using: &self) }.map {
        .init(feature: $0, segments: segments(), window: Int.random(in: 1...20, using: &self))
      },
      biometrics: Bool.random(using: &self)
        ? .enabled(maxAttempts: Int.random(in: 1...3, using: &self)) : .disabled,
      methods: methods(), fallback: methods(), opensAccountsOnly: Bool.random(using: &self),
      roles: (0..<Int.random(in: 0...6, using: &self)).map { number in
        .init(
          name: "role-\(number)", level: Bool.random(using: &self) ? .staff : .admin,
          permissions: (0..<permissions).filter { _ in Bool.random(using: &self) })
      })
  }

  /// A customer near the borders of the windows above.
  mutating func customer() -> Customer {
    let elevation = Elevation(
      methodSelectedAt: Instant(microseconds: moment()), verified: Bool.random(using: &self))
    return Customer(
      segment: Bool.random(using: &self) ? .consumer : .business,
      biometrics: Bool.random(using: &self)
        ? .notEnrolled : .enrolled(failedAttempts: UInt32.random(in: 0...3, using: &self)),
      devices: Devices(rawValue: UInt8.random(in: 0...15, using: &self)),
      elevation: Int.random(in: 0..<4, using: &self) == 0 ? nil : elevation)
  }

  /// A moment within twenty seconds, often at a full second and one microsecond to either side.
  mutating func moment() -> Int64 {
    Int64.random(in: 0...20, using: &self) * 1_000_000 + Int64.random(in: -1...1, using: &self)
  }

  mutating func staffRequest() -> StaffRequest {
    StaffRequest(
      target: Bool.random(using: &self) ? .customer : .staff,
      device: [nil, .phone, .email, .app].randomElement(using: &self) ?? nil,
      environment: Bool.random(using: &self) ? .production : .uat)
  }
}
