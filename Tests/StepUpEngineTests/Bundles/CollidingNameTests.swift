import StepUpCompiler
import StepUpEngine
import Testing

/// Names with the same hash stay apart.
@Suite struct CollidingNameTests {
  /// Pairs of names whose hashes are the same under the first salt, found by trying many.
  private static let pairs: [(String, String)] = {
    var seen: [UInt32: String] = [:]
    var pairs: [(String, String)] = []
    for number in 0..<400_000 where pairs.count < 3 {
      let name = "name-\(number)"
      let hash = BundleFormat.hash(name, salt: 0)
      if let other = seen.updateValue(name, forKey: hash) { pairs.append((other, name)) }
    }
    return pairs
  }()

  @Test func `institutions, actions and roles with the same hash are told apart`() throws {
    #expect(Self.pairs.count == 3)
    for (first, second) in Self.pairs {
      #expect(BundleFormat.hash(first, salt: 0) == BundleFormat.hash(second, salt: 0))
      let roles: [BundleContents.Role] = [
        .init(name: first, level: .staff, permissions: []),
        .init(name: second, level: .admin, permissions: [0]),
      ]
      let contents = BundleContents(
        features: [.init(name: first, segments: .all, prompt: "")], permissions: ["p"],
        staffActions: [
          .init(name: second, permission: 0, customerLevel: .admin, staffLevel: nil)
        ],
        institutions: [
          .init(id: first, name: "First", roles: roles), .init(id: second, name: "Second"),
        ])
      let bundle = try PolicyBundle(emit(contents))
      #expect(bundle.policy(for: first)?.name.string == "First")
      #expect(bundle.policy(for: second)?.name.string == "Second")
      guard case .feature = bundle.action(named: first),
        case .staffAction = bundle.action(named: second)
      else {
        Issue.record("the actions are told apart")
        return
      }
      let request = StaffRequest(target: .customer)
      #expect(
        bundle.decide(
          institution: first, action: second, staffRoles: [first], request: request
        ).reason == .missingPermission)
      #expect(
        bundle.decide(
          institution: first, action: second, staffRoles: [second], request: request
        ).outcome == .permit)
    }
  }

  @Test func `names that crowd around one slot get another salt`() throws {
    var ids: [String] = []
    var number = 0
    while ids.count < 100 {
      if BundleFormat.hash("id-\(number)", salt: 0) & 0xFF == 7 { ids.append("id-\(number)") }
      number += 1
    }
    let bytes = emit(BundleContents(institutions: ids.map { .init(id: $0, name: $0) }))
    #expect(bytes[52] > 0)
    let bundle = try PolicyBundle(bytes)
    for id in ids { #expect(bundle.policy(for: id)?.name.string == id) }
    #expect(bundle.policy(for: "id-x") == nil)
  }

  @Test func `a feature and a staff action of one name are refused`() throws {
    // The writer will not write it: take a bundle apart by giving one name the other's text.
    let contents = BundleContents(
      features: [.init(name: "aa", segments: .all, prompt: "")], permissions: ["p"],
      staffActions: [.init(name: "ab", permission: 0, customerLevel: .staff, staffLevel: nil)])
    var bytes = emit(contents)
    let actions = Int(bytes[64 + 16 + 4]) | Int(bytes[64 + 16 + 5]) << 8
    bytes.replaceSubrange(actions + 24..<actions + 28, with: bytes[actions..<actions + 4])
    #expect(throws: BundleError.self) { try PolicyBundle(bytes) }
  }
}
