import StepUpCompiler
import StepUpLanguage
import Testing

@testable import StepUpTools

/// What onboarding suggests and writes, as values.
struct OnboardingTests {
  private static func file(_ path: String, _ text: String) -> OnboardingProject.File {
    OnboardingProject.File(path, text)
  }

  /// A platform that differs from the language's defaults wherever it can.
  private static let platform = file(
    "platform/strict.yaml",
    """
    kind: baseline
    version: 1
    id: strict
    defaults:
      segments: [business]
      products: [account_opening]
      elevated_authentication:
        mode_duration: 1h
        features: [add_member, email_change]
        biometrics: { enabled: true, max_attempts: 3 }
      second_factor:
        methods: [voice, app]
        caller_name: STRICT
      roles:
        clerk: { permissions: [can_view_notification_history] }
    require:
      elevated_authentication:
        features: [wires]
        mode_duration: { max: 8m, min: 5m }
      second_factor:
        methods: { allowed: [app, email, sms], at_least: 2 }
    """)

  private static let catalog = file(
    "catalog.yaml",
    """
    kind: catalog
    version: 1
    id: ours
    features:
      rtp_payments:
        title: Makes a real-time payment
        segments: [business]
        category: money_movement
      pen_colors: { title: Chooses the color of their pen, segments: [business] }
    permissions:
      can_freeze: { title: Can freeze, default_for: staff }
    staff_actions:
      freeze_card:
        title: Freezes a card
        permission: can_freeze
        targets: { customer: staff }
    """)

  private static func onboarding(
    joining files: [OnboardingProject.File], name: String = "Mill Creek Bank"
  ) -> Onboarding {
    var onboarding = Onboarding(in: OnboardingProject(joining: files, folder: "."))
    onboarding.answer(.name, [name])
    return onboarding
  }

  /// What is written, by path.
  private static func texts(of onboarding: Onboarding) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try onboarding.files().map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func `what is suggested keeps to what the baseline says, requires and allows`() {
    var onboarding = Self.onboarding(joining: [Self.platform, Self.catalog])
    onboarding.answer(.baseline, ["strict"])
    #expect(onboarding.words(for: .segments) == ["business"])
    #expect(onboarding.words(for: .products) == ["account_opening"])
    #expect(onboarding.words(for: .window) == ["8m"])
    #expect(onboarding.words(for: .biometrics) == ["no"])
    #expect(onboarding.words(for: .methods) == ["app", "sms"])
    #expect(onboarding.words(for: .roles) == ["inherited"])
    #expect(onboarding.words(for: .elevate).contains("wires"))
    #expect(onboarding.words(for: .elevate).contains("rtp_payments"))
    #expect(!onboarding.words(for: .elevate).contains("pen_colors"))
    #expect(!onboarding.words(for: .elevate).contains("sensitive_card_info"))
    #expect(!onboarding.applies(.callerName))
    #expect(onboarding.objections.isEmpty, "\(onboarding.objections)")
  }

  @Test(arguments: [[], [platform], [platform, catalog], [catalog]])
  func `what is suggested is written without a finding`(_ files: [OnboardingProject.File]) throws {
    let onboarding = Self.onboarding(joining: files)
    let texts = try Self.texts(of: onboarding)
    #expect(
      texts.keys.sorted() == ["institutions/mill-creek-bank.yaml", "tests/mill-creek-bank.yaml"])
  }

  @Test(arguments: ["none", "consumer", "business"])
  func `each choice of customers can be had with what is suggested for the rest`(
    _ segment: String
  ) throws {
    var onboarding = Onboarding(in: OnboardingProject(newIn: "."))
    onboarding.answer(.name, ["Mill Creek Bank"])
    if segment != "none" { onboarding.answer(.segments, [segment]) }
    #expect(onboarding.objections.isEmpty, "\(onboarding.objections)")
    _ = try onboarding.files()
  }

  @Test func `the most used baseline is suggested, then the required one`() {
    let project = Self.file(
      "stepup.yaml", "kind: project\nversion: 1\nrequired_baseline: strict\n")
    let alone = Self.onboarding(joining: [Self.platform, project])
    #expect(alone.words(for: .baseline) == ["strict"])
    #expect(Self.onboarding(joining: [Self.platform]).words(for: .baseline) == ["none"])
    let other = Self.file(
      "platform/mild.yaml", "kind: baseline\nversion: 1\nid: mild\nextends: strict\n")
    let town = Self.file(
      "town.yaml", "kind: institution\nversion: 1\nid: town\nname: Town\nextends: mild\n")
    let used = Self.onboarding(joining: [Self.platform, project, other, town])
    #expect(used.words(for: .baseline) == ["mild"])
  }

  @Test func `files stand where those of the others stand`() throws {
    let town = Self.file(
      "banks/eu/town.yaml", "kind: institution\nversion: 1\nid: town\nname: Town\n")
    let tests = Self.file(
      "banks/eu/town-tests.yaml",
      """
      kind: tests
      version: 1
      id: town-tests
      institution: town
      tests:
        - name: a
          request: { subject: { type: customer, segment: consumer }, action: wires }
          expect: { outcome: permit }
      """)
    let texts = try Self.texts(of: Self.onboarding(joining: [town, tests]))
    #expect(
      texts.keys.sorted() == [
        "banks/eu/mill-creek-bank-tests.yaml", "banks/eu/mill-creek-bank.yaml",
      ])
  }

  @Test func `an institution that the platform has entitled may enable biometrics`() throws {
    let entitlements = Self.file(
      "entitlements.yaml",
      "kind: entitlements\nversion: 1\nid: e\nelevated_biometrics: [mill-creek-bank]\n")
    var onboarding = Self.onboarding(joining: [entitlements])
    onboarding.answer(.biometrics, ["yes"])
    #expect(onboarding.objections.isEmpty)
    let texts = try Self.texts(of: onboarding)
    let tests = try #require(texts["tests/mill-creek-bank.yaml"])
    #expect(tests.contains("methods: [biometric]"))
    #expect(tests.contains("fallback: [sms, email]"))
  }

  @Test func `a broken project is not made worse`() {
    let broken = Self.file(
      "platform/broken.yaml", "kind: baseline\nversion: 1\nid: b\nrequire: 7\n")
    #expect(throws: OnboardingFault.self) {
      _ = try Self.onboarding(joining: [broken]).files()
    }
  }

  @Test func `a file that would be left out is not written`() {
    let project = Self.file("stepup.yaml", "kind: project\nversion: 1\nexclude: [\"tests/**\"]\n")
    #expect {
      _ = try Self.onboarding(joining: [project, Self.platform]).files()
    } throws: { error in
      guard case OnboardingFault.excluded("tests/mill-creek-bank.yaml") = error else {
        return false
      }
      return true
    }
  }

  @Test(arguments: [
    "Ünïcode Bänk", "Bank: the \"one\" #1", "no", "- dash", "[x]", "it's", "a\\b", "1e3", "é",
  ])
  func `any name is written so that it is read as the same`(_ name: String) throws {
    var onboarding = Self.onboarding(joining: [], name: name)
    onboarding.answer(.id, ["x"])
    let texts = try Self.texts(of: onboarding)
    let bytes = Array(try #require(texts["institutions/x.yaml"]).utf8)
    let project = OnboardingProject(joining: [], folder: ".")
    let checked = project.check([OnboardingProject.File("x.yaml", bytes)])
    #expect(checked.policies.first?.document.name.value == name)
  }

  @Test(arguments: [
    ("Harbor Federal Credit Union", "harbor-federal-credit-union"), ("St. Mary's", "st-marys"),
    ("Crédit Âgricole", "credit-agricole"), ("A & B", "a-and-b"), ("  1st  Bank! ", "1st-bank"),
    (String(repeating: "ab ", count: 40), String(repeating: "ab-", count: 20) + "ab"),
    (String(repeating: "a", count: 70), String(repeating: "a", count: 64)),
  ])
  func `an id is derived from a name`(_ name: String, _ id: String) {
    #expect(derivedID(from: name) == id)
  }

  @Test(arguments: ["银行", "!!!", ""])
  func `no id is made up where a name has no letters for one`(_ name: String) {
    #expect(derivedID(from: name) == nil)
  }
}
