import SeededRandom
import StepUpBundle
import StepUpCompiler
import StepUpEngine
import Testing

/// What the writer promises of its bytes.
@Suite struct EmitTests {
  @Test func `the same contents in any order give the same bytes`() {
    let first = emit(Sample.contents)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20 { #expect(emit(shuffled(Sample.contents, &generator)) == first) }
  }

  @Test func `the digest covers every byte but itself`() throws {
    let bytes = emit(Sample.contents)
    try PolicyBundle(bytes).requireDigest()
    for offset in bytes.indices {
      var changed = bytes
      changed[offset] ^= 0x10
      let isDigest = BundleDigest.range.contains(offset)
      #expect(
        (BundleDigest.computed(of: changed) == BundleDigest.computed(of: bytes)) == isDigest,
        "byte \(offset)")
    }
  }

  @Test func `a digest that was changed is not that of the content`() throws {
    var changed = emit(Sample.contents)
    changed[16] ^= 0x10
    let bundle = try PolicyBundle(changed)
    #expect(throws: UntrustedBundle.digestMismatch) { try bundle.requireDigest() }
  }

  @Test func `the engine hands on the digest in the header`() throws {
    let bytes = emit(Sample.contents)
    let digest = try PolicyBundle(bytes).digest
    #expect((0..<32).map { digest[$0] } == Array(bytes[16..<48]))
    #expect(digest.hexadecimal.utf8.count == 64)
    #expect(digest.hexadecimal.hasPrefix(String(bytes[16] >> 4, radix: 16)))
  }

  @Test func `what goes in can be read back`() throws {
    let bundle = try Sample.bundle()
    #expect(bundle.platformName.string == "Narmi")
    #expect(
      bundle.features.map { bundle.name(of: $0).string } == Sample.features.map(\.name).sorted())
    #expect(bundle.permissions.map { bundle.name(of: $0).string } == Sample.permissions.sorted())
    #expect(bundle.policies.map(\.id.string) == ["harbor-federal", "summit"])
    let harbor = try #require(bundle.policy(for: "harbor-federal"))
    #expect(harbor.name.string == "Harbor Federal Credit Union")
    #expect(harbor.segments == .all)
    #expect(harbor.methods == [.sms, .voice, .email, .app])
    #expect(harbor.biometricFallback == [.email, .sms])
    #expect(harbor.biometricAttempts == 2)
    #expect(!harbor.opensAccountsOnly)
    let supervisor = try #require(harbor.role(named: "supervisor"))
    #expect(harbor.level(of: supervisor) == .staff)
    #expect(
      harbor.permissions(of: supervisor).map { bundle.name(of: $0).string }
        == ["can_generate", "can_update"])
    #expect(
      Set(harbor.roles.map { harbor.name(of: $0).string })
        == ["support", "supervisor", "admin", "greeter"])
    for feature in bundle.features {
      let requirement = harbor.requirement(for: feature)
      switch bundle.name(of: feature).string {
      case "wires":
        #expect(requirement?.segments == .all)
        #expect(requirement?.modeDuration == 600)
      case "ach_payments":
        #expect(requirement?.segments == .business)
        #expect(requirement?.modeDuration == 300)
      default: #expect(requirement == nil)
      }
    }
    #expect(try #require(bundle.policy(for: "summit")).biometricAttempts == nil)
  }

  @Test func `names that look alike stay apart`() throws {
    var contents = BundleContents()
    contents.institutions = [
      .init(id: "a", name: "Caf\u{E9}"), .init(id: "b", name: "Cafe\u{301}"),
    ]
    let bundle = try Sample.bundle(contents)
    #expect(
      bundle.policies.map { Array($0.name) } == [
        Array("Caf\u{E9}".utf8), Array("Cafe\u{301}".utf8),
      ])
  }

  @Test func `many permissions fit`() throws {
    var contents = BundleContents(permissions: (0..<100).map { "p\($0)" })
    contents.institutions = [
      .init(id: "a", name: "A", roles: [.init(name: "r", level: .admin, permissions: [0, 63, 99])])
    ]
    let bundle = try Sample.bundle(contents)
    let policy = try #require(bundle.policy(for: "a"))
    let role = try #require(policy.role(named: "r"))
    #expect(
      Set(policy.permissions(of: role).map { bundle.name(of: $0).string }) == ["p0", "p63", "p99"])
  }

  @Test func `ten thousand institutions, each with settings of its own, fit in 4 MB`() throws {
    var generator = SeededGenerator(seed: 11)
    var contents = Sample.contents
    contents.features = (0..<11).map {
      .init(name: "feature_\($0)", segments: .all, prompt: "use feature \($0)")
    }
    contents.institutions = (0..<10_000).map { number in
      var institution = Sample.harbor
      institution.id = "institution-of-the-state-\(number)"
      institution.name = "The Institution of the State, Number \(number)"
      institution.callerName = "STATE \(number)"
      institution.elevated = (0..<11).map {
        .init(feature: $0, segments: .all, window: Int.random(in: 200...86_400, using: &generator))
      }
      institution.roles = (0..<4).map {
        .init(
          name: "role-\($0)", level: .staff,
          permissions: (0..<3).filter { _ in Bool.random(using: &generator) })
      }
      return institution
    }
    let bytes = emit(contents)
    #expect(bytes.count <= 4_000_000)
    let bundle = try PolicyBundle(bytes)
    for institution in contents.institutions {
      #expect(bundle.policy(for: institution.id)?.name.string == institution.name)
    }
  }

  private func shuffled(
    _ contents: BundleContents, _ generator: inout SeededGenerator
  ) -> BundleContents {
    var result = contents
    let features = contents.features.indices.shuffled(using: &generator)
    let permissions = contents.permissions.indices.shuffled(using: &generator)
    result.features = features.map { contents.features[$0] }
    result.permissions = permissions.map { contents.permissions[$0] }
    result.staffActions.shuffle(using: &generator)
    result.institutions.shuffle(using: &generator)
    for index in result.staffActions.indices {
      let permission = result.staffActions[index].permission
      result.staffActions[index].permission = permissions.firstIndex(of: permission) ?? 0
    }
    for index in result.institutions.indices {
      result.institutions[index].elevated.shuffle(using: &generator)
      result.institutions[index].roles.shuffle(using: &generator)
      for item in result.institutions[index].elevated.indices {
        let feature = result.institutions[index].elevated[item].feature
        result.institutions[index].elevated[item].feature = features.firstIndex(of: feature) ?? 0
      }
      for item in result.institutions[index].roles.indices {
        result.institutions[index].roles[item].permissions =
          result.institutions[index].roles[item].permissions.map {
            permissions.firstIndex(of: $0) ?? 0
          }
      }
    }
    return result
  }
}
