import StepUpBundle
import StepUpCompiler
import StepUpEngine
import Testing

/// Provenance is read as it was written, and never led astray by what was not.
@Suite struct ProvenanceBytesTests {
  /// One institution with one feature and a role that holds one permission.
  let bundle = emit(
    BundleContents(
      features: [.init(name: "wires", segments: .all, prompt: "make a wire transfer")],
      permissions: ["can_help"],
      staffActions: [.init(name: "help", permission: 0, customerLevel: .staff, staffLevel: nil)],
      institutions: [
        .init(
          id: "town", name: "Town",
          roles: [.init(name: "teller", level: .staff, permissions: [0])])
      ]))
  let provenance = Provenance(
    places: [
      FileRange(
        file: "a.yaml", start: .init(line: 3, column: 5, offset: 40),
        end: .init(line: 3, column: 9, offset: 44)),
      FileRange(
        file: "a.yaml", start: .init(line: 4, column: 1, offset: 50),
        end: .init(line: 300, column: 7, offset: 70_000)),
      FileRange(
        file: "b/ü.yaml", start: .init(line: 1, column: 1, offset: 0),
        end: .init(line: 1, column: 3, offset: 2)),
    ], actions: [0, 3],
    lists: [[1, 2, 0, 0, 0, 0, 0, 0, 3, 0], [1, 1, 2], [2, 0, 3]],
    institutions: [.init(settings: 0, features: 1, roles: 2)])

  @Test func `what is written is read`() throws {
    let bytes = provenance.attached(to: bundle)
    #expect(try PolicyBundle(bytes).provenance() == provenance)
  }

  @Test func `a place is found by what it is the place of`() throws {
    let bundle = try PolicyBundle(provenance.attached(to: bundle))
    let policy = try #require(bundle.policy(for: "town"))
    let role = try #require(policy.role(named: "teller"))
    let feature = try #require(bundle.features.first)
    let permission = try #require(bundle.permissions.first)
    let values: [(PolicyValue, Int?)] = [
      (.setting(.id), 0), (.setting(.name), 1), (.setting(.segments), nil),
      (.setting(.biometricFallback), 2), (.elevation(feature), 0), (.elevatedSegments(feature), 0),
      (.window(feature), 1), (.role(role), 1), (.level(role), nil),
      (.permission(permission, role), 2),
    ]
    for (value, place) in values {
      #expect(
        provenance.place(of: value, in: policy) == place.map { provenance.places[$0] }, "\(value)")
    }
    #expect(provenance.place(of: .feature(feature)) == nil)
    #expect(
      try provenance.place(of: #require(bundle.action(named: "help"))) == provenance.places[2])
  }

  @Test func `provenance cut off or changed anywhere is read or refused, and does no harm`() throws
  {
    let bytes = provenance.attached(to: bundle)
    let payload = Array(bytes[(bundle.count + 8)...])
    var refused = 0
    for length in payload.indices {
      #expect(throws: DamagedProvenance.self, "\(length) bytes") {
        try read(Array(payload[..<length]))
      }
      for bit in 0..<8 {
        var changed = payload
        changed[length] ^= 1 << UInt8(bit)
        do throws(DamagedProvenance) { try read(changed) } catch {
          refused += 1
          #expect(error.offset <= payload.count)
        }
      }
    }
    // Paths, lines and columns can change and still be some.
    #expect(refused > payload.count * 3)
    #expect(throws: DamagedProvenance.self) { try read(payload + [0]) }
  }

  @Test(arguments: [[0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0x81, 0]])
  func `a number that is too large, or longer than it has to be, is refused`(_ number: [UInt8]) {
    #expect(throws: DamagedProvenance.self) { try read(number) }
  }

  /// Reads a payload and asks for everything in it.
  private func read(_ payload: [UInt8]) throws(DamagedProvenance) {
    let length = (0..<4).map { UInt8(truncatingIfNeeded: payload.count >> ($0 * 8)) }
    guard let loaded = try? PolicyBundle(bundle + [1, 0, 0, 0x80] + length + payload),
      let provenance = try loaded.provenance(), let policy = loaded.policies.first,
      let role = policy.roles.first, let feature = loaded.features.first
    else {
      Issue.record("a bundle with provenance")
      return
    }
    for setting in PolicySetting.allCases {
      _ = provenance.place(of: .setting(setting), in: policy)
    }
    _ = provenance.place(of: .window(feature), in: policy)
    for permission in loaded.permissions {
      _ = provenance.place(of: .permission(permission, role), in: policy)
    }
  }
}
