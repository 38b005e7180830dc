/// Policies that the tests of several verbs ask about.
enum Samples {
  /// A sound institution. Elevating everything, it gives no finding at all.
  static func institution(
    _ id: String = "town", name: String = "Town Credit Union", modeDuration: String = "10m"
  ) -> String {
    """
    kind: institution
    version: 1
    id: \(id)
    name: \(name)
    elevated_authentication:
      mode_duration: \(modeDuration)
      features:
        - ach_payments
        - add_external_account
        - add_member
        - address_change
        - email_change
        - external_transfers
        - password_change
        - phone_change
        - sensitive_card_info
        - sensitive_user_info
        - username_change
        - wires
    second_factor:
      methods: [sms, email, app]

    """
  }

  /// An institution with one error: its window is shorter than the language allows.
  static let shortWindow = institution(modeDuration: "3m")

  /// An institution with one warning and no error: it elevates nothing.
  static let nothingElevated = """
    kind: institution
    version: 1
    id: open-door
    name: Open Door Bank
    second_factor:
      methods: [sms, email, app]

    """

  /// A folder that holds one file, `town.yaml`.
  static func folder(_ text: String = institution()) throws -> Folder {
    let folder = try Folder()
    try folder.write(text, to: "town.yaml")
    return folder
  }
}
