import StepUpBundle
import StepUpCompiler
import StepUpEngine
import Testing

/// A bundle with provenance says where each value stands.
@Suite struct ProvenanceTests {
  private static let files = [
    "banks/harbor.yaml": """
    kind: institution
    version: 1
    id: harbor
    name: "Hârbor Federal"
    extends: retail
    elevated_authentication:
      features:
        wires: { mode_duration: 5m, segments: [business] }
        add_member: not_required
    second_factor:
      methods:
        - sms
        - email
    roles:
      lead:
        level: admin
        inherits: [support]
        permissions: [can_reset_password]

    """,
    "banks/town.yaml": """
    kind: institution
    version: 1
    id: town
    name: Town
    elevated_authentication:
      features: [wires]

    """,
    "platform/retail.yaml": """
    kind: baseline
    version: 1
    id: retail
    defaults:
      elevated_authentication:
        mode_duration: 12m
        features: [wires, add_member, password_change]
        biometrics: { max_attempts: 3 }
      roles:
        support:
          level: staff
          permissions: [can_update_2fa_device_number_type]

    """,
    "platform/catalog.yaml": """
    kind: catalog
    version: 1
    id: more
    features:
      rtp_payments: { title: Makes a real-time payment, segments: [business] }
    permissions:
      can_reset_password: { title: Can reset password }
    staff_actions:
      reset_password:
        title: Reset a password
        permission: can_reset_password
        targets: { customer: staff }

    """,
  ]

  private let bundle: PolicyBundle
  private let provenance: Provenance

  init() throws {
    bundle = try PolicyBundle(compile(checked(Self.files), withProvenance: true))
    provenance = try #require(try bundle.provenance())
  }

  /// Where a value stands and what stands there; lines and offsets have to name the same text.
  private func shown(_ range: FileRange?) throws -> String {
    guard let range else { return "by default" }
    let text = try #require(Self.files[range.file])
    let bytes = Array(text.utf8)[range.start.offset..<range.end.offset]
    let found = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if range.start.line == range.end.line {
      let line = lines[range.start.line - 1].unicodeScalars.dropFirst(range.start.column - 1)
      #expect(String(line.prefix(range.end.column - range.start.column)) == found)
    }
    return "\(range.file):\(range.start.line) \(found)"
  }

  private func shown(_ value: PolicyValue, of institution: String) throws -> String {
    try shown(provenance.place(of: value, in: #require(bundle.policy(for: institution))))
  }

  @Test(arguments: [
    (PolicySetting.id, "banks/harbor.yaml:3 harbor"),
    (.name, "banks/harbor.yaml:4 \"Hârbor Federal\""),
    (.modeDuration, "platform/retail.yaml:6 12m"),
    (.maxAttempts, "platform/retail.yaml:8 3"),
    (.methods, "banks/harbor.yaml:12 - sms\n    - email"),
    (.segments, "by default"), (.products, "by default"), (.biometricsEnabled, "by default"),
    (.biometricFallback, "by default"), (.callerName, "by default"),
  ])
  func `a setting stands where the nearest document states it`(
    _ setting: PolicySetting, _ place: String
  ) throws {
    #expect(try shown(.setting(setting), of: "harbor") == place)
  }

  @Test(arguments: [
    ("harbor", "wires", "banks/harbor.yaml:8 wires", "banks/harbor.yaml:8 [business]", "5m"),
    (
      "harbor", "add_member", "banks/harbor.yaml:9 not_required",
      "banks/harbor.yaml:9 not_required", "by default"
    ),
    (
      "harbor", "password_change", "platform/retail.yaml:7 password_change",
      "platform/retail.yaml:7 password_change", "by default"
    ),
    (
      "harbor", "phone_change", "platform/retail.yaml:7 features",
      "platform/retail.yaml:7 features", "by default"
    ),
    (
      "town", "wires", "banks/town.yaml:6 wires", "banks/town.yaml:6 wires", "by default"
    ),
  ])
  func `a feature stands where it is named, or where the list is that leaves it out`(
    _ institution: String, _ name: String, _ elevation: String, _ segments: String,
    _ window: String
  ) throws {
    guard case .feature(let feature) = bundle.action(named: name) else {
      Issue.record("\(name) is a feature")
      return
    }
    #expect(try shown(.elevation(feature), of: institution) == elevation)
    #expect(try shown(.elevatedSegments(feature), of: institution) == segments)
    #expect(try shown(.window(feature), of: institution).hasSuffix(window))
  }

  @Test func `a permission stands where the role gets it`() throws {
    let policy = try #require(bundle.policy(for: "harbor"))
    let support = try #require(policy.role(named: "support"))
    let lead = try #require(policy.role(named: "lead"))
    #expect(try shown(.role(support), of: "harbor") == "platform/retail.yaml:10 support")
    #expect(try shown(.level(support), of: "harbor") == "platform/retail.yaml:11 staff")
    #expect(try shown(.role(lead), of: "harbor") == "banks/harbor.yaml:15 lead")
    #expect(try shown(.level(lead), of: "harbor") == "banks/harbor.yaml:16 admin")
    var places: [String: String] = [:]
    for role in [support, lead] {
      for permission in policy.permissions(of: role) {
        let name = policy.name(of: role).string + " " + bundle.name(of: permission).string
        places[name] = try shown(.permission(permission, role), of: "harbor")
      }
    }
    #expect(
      places == [
        "support can_update_2fa_device_number_type":
          "platform/retail.yaml:12 can_update_2fa_device_number_type",
        "lead can_reset_password": "banks/harbor.yaml:18 can_reset_password",
        "lead can_update_2fa_device_number_type": "banks/harbor.yaml:17 support",
        "lead can_view_notification_history": "banks/harbor.yaml:16 admin",
      ])
  }

  @Test(arguments: [
    ("rtp_payments", "platform/catalog.yaml:5 rtp_payments"),
    ("reset_password", "platform/catalog.yaml:9 reset_password"), ("wires", "by default"),
    ("generate_backup_codes", "by default"),
  ])
  func `an action stands in the catalog that adds it`(_ name: String, _ place: String) throws {
    let action = try #require(bundle.action(named: name))
    #expect(try shown(provenance.place(of: action)) == place)
  }

  @Test func `a line that moves changes the provenance and not the digest`() throws {
    var moved = Self.files
    moved["banks/town.yaml"] = "# A comment.\n" + (moved["banks/town.yaml"] ?? "")
    let bytes = try compile(checked(moved), withProvenance: true)
    let other = try PolicyBundle(bytes)
    #expect(other.digest == bundle.digest)
    #expect(try other.provenance() != provenance)
    #expect(bytes.starts(with: try compile(checked(Self.files))))
  }

  @Test func `a bundle compiled without it has none`() throws {
    #expect(try PolicyBundle(compile(checked(Self.files))).provenance() == nil)
  }

  @Test func `the same files give the same provenance`() throws {
    let first = try compile(checked(Self.files), withProvenance: true)
    for _ in 0..<4 {
      #expect(try compile(checked(Self.files), withProvenance: true) == first)
    }
  }
}
