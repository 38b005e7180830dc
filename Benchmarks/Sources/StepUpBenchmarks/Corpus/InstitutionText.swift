/// The policy file of one made-up institution: 40 to 80 lines, as a person would write them.
struct InstitutionText {
  let id: String
  let hasBiometrics: Bool
  /// Whether it has no customers of the other segment.
  private let servesConsumersOnly: Bool
  private let name: String
  private let furtherRoles: Int
  private var generator: SeededGenerator
  private var lines: [String] = []

  private static let places = [
    "Ashford", "Brookline", "Cedar Falls", "Dunmore", "Easton", "Fairhaven", "Glenwood",
    "Harborview", "Ironwood", "Juniper", "Kingsbridge", "Larkspur", "Millbrook", "Northfield",
    "Oakdale", "Pinecrest",
  ]
  private static let sorts = [
    "Community Bank", "Credit Union", "Farmers Bank", "Federal Credit Union", "Mutual Savings",
    "Savings Bank", "Teachers Credit Union", "Trust Company",
  ]

  /// What every list names: all that moves money, or changes who can.
  private static let guardedFeatures = [
    "ach_payments", "add_external_account", "add_member", "address_change", "bill_payments",
    "email_change", "external_transfers", "password_change", "phone_change", "rtp_payments",
    "sensitive_card_info", "sensitive_user_info", "username_change", "wires",
  ]

  private static let businessFeatures = ["ach_payments", "rtp_payments"]

  /// - Parameter number: The institution's place in the corpus, which decides all of it.
  init(_ number: Int, furtherRoles: Int) {
    generator = SeededGenerator(seed: UInt64(number) &* 0x2545_F491_4F6C_DD1D &+ 20_261_121)
    let place = generator.pick(Self.places)
    let sort = generator.pick(Self.sorts)
    name = "\(place) \(sort)"
    let word = "\(place)-\(sort)".lowercased().split(separator: " ").joined(separator: "-")
    id = "\(word)-\(number)"
    hasBiometrics = generator.chance(30)
    servesConsumersOnly = generator.chance(10)
    self.furtherRoles = furtherRoles
  }

  /// The whole file.
  mutating func text() -> String {
    lines = []
    addHead()
    addElevation()
    addSecondFactor()
    addRoles()
    addNotes()
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ line: String) { lines.append(line) }

  /// A line that has a comment behind it so many times in a hundred.
  private mutating func add(_ line: String, _ percent: Int, _ comment: String) {
    add(generator.chance(percent) ? "\(line)  # \(comment)" : line)
  }

  private mutating func addHead() {
    add("# \(name): step-up authentication and admin platform access")
    add("# Owner: digital banking. Changes are reviewed by information security.")
    add("# Last review: Q\(Int.random(in: 1...4, using: &generator)) 2026")
    add("kind: institution")
    add("version: 1")
    add("id: \(id)")
    add("name: \(name)")
    add("extends: \(nearestBaselineID)")
    if servesConsumersOnly {
      add("segments: [consumer]")
    } else if generator.chance(40) {
      add("segments: [consumer, business]")
    }
    if generator.chance(40) { add("products: [banking, account_opening]") }
    add("")
  }

  private mutating func addElevation() {
    add("elevated_authentication:")
    add("  mode_duration: \(generator.pick(["5m", "8m", "540", "900s"]))", 40, "risk, 2026")
    add("  features:")
    // What is inherited speaks of businesses too.
    if servesConsumersOnly || generator.chance(50) { addFeatureList() } else { addFeatureChanges() }
    if hasBiometrics {
      add("  biometrics:")
      add("    enabled: true", 50, "entitled by the platform")
      add("    max_attempts: \(Int.random(in: 1...3, using: &generator))")
    }
    add("")
  }

  private mutating func addFeatureList() {
    for feature in Self.guardedFeatures
    where !servesConsumersOnly || !Self.businessFeatures.contains(feature) {
      add("    - \(feature)", 20, "asked for by risk")
    }
    for feature in generator.some(["card_controls", "statement_download"], 40) {
      add("    - \(feature)")
    }
  }

  private mutating func addFeatureChanges() {
    add("    # What differs from the baseline.")
    for feature in generator.some(["card_controls", "statement_download"], 60) {
      add("    \(feature): required")
    }
    for feature in generator.some(["ach_payments", "bill_payments", "rtp_payments"], 60) {
      add("    \(feature):")
      add("      elevation: required")
      add("      mode_duration: \(generator.pick(["200s", "240", "5m"]))")
    }
    let window = generator.pick(["200s", "210", "4m"])
    add("    wires: { elevation: required, mode_duration: \(window) }")
    if generator.chance(50) { add("    add_member: { mode_duration: 5m }", 50, "since the spring") }
  }

  private mutating func addSecondFactor() {
    let methods = ["sms"] + generator.some(["voice", "email"], 60) + ["app"]
    add("second_factor:")
    if generator.chance(50) {
      add("  methods: [\(methods.joined(separator: ", "))]")
    } else {
      add("  methods:")
      for method in methods { add("    - \(method)") }
    }
    add("  biometric_fallback: [\(methods.prefix(2).joined(separator: ", "))]")
    let words = name.uppercased().prefix(15).split(separator: " ")
    add("  caller_name: \(words.joined(separator: " "))", 30, "as registered with the carrier")
    add("")
  }

  private mutating func addRoles() {
    add("# Who may do what in the admin platform.")
    add("roles:")
    add("  support:")
    add("    title: First-line support")
    add("    permissions: [can_view_notification_history]")
    add("  supervisor:")
    add("    inherits: [support]")
    add("    permissions:")
    add("      - can_update_2fa_device_number_type")
    if generator.chance(50) { add("      - can_reset_password") }
    add("  admin:")
    add("    level: admin")
    add("    permissions: [can_generate_lockout_codes_user]")
    if generator.chance(40) {
      add("  auditor:")
      add("    title: Internal audit, reads only")
      add("    permissions: [can_view_notification_history]")
    }
    for number in 0..<furtherRoles {
      add("  desk-\(number):")
      add("    inherits: [\(number == 0 || number % 8 == 0 ? "support" : "desk-\(number - 1)")]")
      add("    permissions: [can_reset_password]")
    }
  }

  private mutating func addNotes() {
    add("")
    add("# Open points")
    add("# - The branch in \(generator.pick(Self.places)) asks for longer windows; declined.")
    add("# - Voice calls stay until the last landline customers have moved to the app.")
    add("# - The list of features is looked at again when the platform offers more.")
    for _ in 0..<Int.random(in: 0...6, using: &generator) { add("# - Nothing else is open here.") }
  }
}
