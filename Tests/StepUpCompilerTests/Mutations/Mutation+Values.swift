extension Mutation {
  /// One value of an institution is set.
  private static func setting(
    _ id: String, _ name: String, _ key: String, _ value: YAMLNode
  ) -> Mutation {
    Mutation(id, name) { draft in
      let path = draft.institution()
      draft.edit(path) { $0[key] = value }
      return [path]
    }
  }

  /// One value of a group of settings of an institution is set.
  private static func setting(
    _ id: String, _ name: String, _ group: String, _ key: String, _ value: YAMLNode
  ) -> Mutation {
    Mutation(id, name) { draft in
      let path = draft.institution()
      draft.edit(path) { $0[mapping: group][key] = value }
      return [path]
    }
  }

  private static let elevated = "elevated_authentication"

  static let ofValues: [Mutation] = [
    setting("wrong-type", "a word for a list", "segments", .text("consumer")),
    setting("wrong-type", "a list for a mapping", "roles", .list([.text("support")])),
    setting("wrong-type", "no value", "segments", .plain("")),
    setting("invalid-value", "an empty list", "products", .list([])),
    setting("invalid-value", "an unknown segment", "segments", .list([.text("corporate")])),
    setting("invalid-value", "an empty name", "name", .plain("''")),
    setting("invalid-value", "a name with space around", "name", .plain("' Bank'")),
    setting("invalid-value", "a name too long", "name", .text(String(repeating: "n", count: 101))),
    setting("multiline-plain-scalar", "a name over two lines", "name", .plain("Bank\n  Two")),
    setting(
      "duplicate-item", "a product twice", "products", .list([.text("banking"), .text("banking")])),
    setting("invalid-value", "leading zero", elevated, "mode_duration", .plain("0600")),
    setting("invalid-value", "negative", elevated, "mode_duration", .plain("-600")),
    setting("invalid-value", "in quotes", elevated, "mode_duration", .plain("\"600\"")),
    setting("invalid-value", "an unknown unit", elevated, "mode_duration", .plain("1d")),
    setting("duration-too-short", "199 s", elevated, "mode_duration", .plain("199s")),
    setting("duration-too-short", "3 m", elevated, "mode_duration", .plain("3m")),
    setting("duration-too-long", "a second too many", elevated, "mode_duration", .plain("86401")),
    setting(
      "duration-too-long", "uncountable", elevated, "mode_duration",
      .plain("99999999999999999999h")),
    setting(
      "invalid-value", "yes", elevated, "biometrics",
      .mapping([(key: "enabled", value: .plain("yes"))])),
    setting(
      "invalid-value", "eleven attempts", elevated, "biometrics",
      .mapping([
        (key: "enabled", value: .plain("false")), (key: "max_attempts", value: .plain("11")),
      ])),
    setting("unknown-key", "a misspelt key", elevated, "mode_durations", .plain("10m")),
    setting(
      "invalid-value", "an unknown method", "second_factor", "methods", .list([.text("fax")])),
    setting("caller-name-invalid", "small letters", "second_factor", "caller_name", .text("Bank")),
    setting(
      "caller-name-invalid", "too long", "second_factor", "caller_name",
      .text("ABCDEFGHIJKLMNOP")),
  ]
}
