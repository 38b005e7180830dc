import StepUpCompiler
import StepUpEngine

/// A small platform with the standard catalog's shapes, and helpers to ask it.
enum Sample {
  static let features: [BundleContents.Feature] = [
    .init(name: "wires", segments: .all, prompt: "make a wire transfer"),
    .init(name: "ach_payments", segments: .business, prompt: "make an ACH payment"),
    .init(name: "sensitive_card_info", segments: .consumer, prompt: "see your card's details"),
    .init(name: "add_member", segments: .all, prompt: "add a member"),
  ]
  static let permissions = ["can_view", "can_generate", "can_update"]
  static let staffActions: [BundleContents.StaffAction] = [
    .init(
      name: "generate_backup_codes", permission: 1, customerLevel: .staff, staffLevel: .admin,
      obligations: ["verify_identity", "log_reason"]),
    .init(
      name: "update_device_number_type", permission: 2, customerLevel: .staff, staffLevel: .staff,
      devices: .phone),
    .init(
      name: "view_notification_history", permission: 0, customerLevel: .admin, staffLevel: nil,
      environments: .production),
  ]
  static let harbor = BundleContents.Institution(
    id: "harbor-federal", name: "Harbor Federal Credit Union", segments: .all,
    elevated: [
      .init(feature: 0, segments: .all, window: 600),
      .init(feature: 1, segments: .business, window: 300),
    ],
    biometrics: .enabled(maxAttempts: 2), methods: [.sms, .voice, .email, .app],
    fallback: [.email, .sms], callerName: "HARBOR FEDERAL",
    roles: [
      .init(name: "support", level: .staff, permissions: [1]),
      .init(name: "supervisor", level: .staff, permissions: [1, 2]),
      .init(name: "admin", level: .admin, permissions: [0]),
      .init(name: "greeter", level: .staff, permissions: []),
    ])
  static let consumersOnly = BundleContents.Institution(
    id: "summit", name: "Summit Bänk", segments: .consumer,
    elevated: [.init(feature: 0, segments: .business, window: 600)], methods: [.voice],
    fallback: [], opensAccountsOnly: true)

  static let contents = BundleContents(
    platformName: "Narmi", features: features, permissions: permissions,
    staffActions: staffActions, institutions: [harbor, consumersOnly])

  static func bundle(_ contents: BundleContents = Sample.contents) throws -> PolicyBundle {
    try PolicyBundle(emit(contents))
  }

  /// Noon of a day; moments of the tests are given in seconds from it.
  static let noon = Instant(seconds: 1_795_262_400)

  static func elevation(_ secondsFromNoon: Int64, verified: Bool = true) -> Elevation {
    Elevation(methodSelectedAt: noon.advanced(bySeconds: secondsFromNoon), verified: verified)
  }
}
