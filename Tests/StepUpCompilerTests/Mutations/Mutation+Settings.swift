extension Mutation {
  /// An institution is added that is sound but for one thing.
  private static func probe(_ id: String, _ name: String, _ text: String) -> Mutation {
    Mutation(id, name) { draft in [draft.addInstitution(text)] }
  }

  /// An institution is added that breaches a baseline's floor.
  private static func breach(_ name: String, floor: String, _ text: String) -> Mutation {
    Mutation("weakens-baseline", name) { draft in
      _ = draft.addBaseline("floor", "require: \(floor)\n")
      return [draft.addInstitution("extends: floor\n" + text)]
    }
  }

  static let ofSettings: [Mutation] = [
    probe(
      "feature-duration-exceeds-mode-duration", "by a second",
      "elevated_authentication: { mode_duration: 10m, features: { wires: { mode_duration: 601 } } }\n"
    ),
    probe(
      "feature-not-offered-to-segment", "business feature for consumers",
      "elevated_authentication: { features: { ach_payments: { segments: [consumer] } } }\n"),
    probe(
      "biometrics-not-entitled", "never asked for",
      "elevated_authentication: { biometrics: { enabled: true } }\n"),
    probe(
      "fallback-not-offered", "not among the methods",
      "second_factor: { methods: [app], biometric_fallback: [email] }\n"),
    probe(
      "role-level-escalation", "staff from admin",
      "roles: { a: { level: admin }, b: { inherits: [a] } }\n"),
    probe(
      "inheritance-too-deep", "seventeen roles",
      "roles:\n  r17: {}\n"
        + (0..<17).map { "  r\($0): { inherits: [r\($0 + 1)] }\n" }.joined()),
    probe(
      "invalid-value", "not required with more",
      "elevated_authentication: { features: { wires: { elevation: not_required, mode_duration: 5m } } }\n"
    ),
    breach(
      "a feature left out", floor: "{ elevated_authentication: { features: [wires] } }",
      "elevated_authentication: { features: [add_member] }\n"),
    breach(
      "a feature never stated", floor: "{ elevated_authentication: { features: [wires] } }", ""),
    breach(
      "a feature narrowed", floor: "{ elevated_authentication: { features: [wires] } }",
      "elevated_authentication: { features: { wires: { segments: [business] } } }\n"),
    breach(
      "a window too long", floor: "{ elevated_authentication: { mode_duration: { max: 5m } } }",
      "elevated_authentication: { mode_duration: 301 }\n"),
    breach(
      "a feature's window too short",
      floor: "{ elevated_authentication: { mode_duration: { min: 5m } } }",
      "elevated_authentication: { features: { wires: { mode_duration: 299 } } }\n"),
    breach(
      "a method that is not allowed", floor: "{ second_factor: { methods: { allowed: [app] } } }",
      "second_factor: { methods: [sms, app], biometric_fallback: [] }\n"),
    breach(
      "too few methods", floor: "{ second_factor: { methods: { at_least: 2 } } }",
      "second_factor: { methods: [app] }\n"),
    breach(
      "a permission for staff",
      floor: "{ permissions: { can_generate_lockout_codes_user: { level: admin } } }",
      "roles: { a: { permissions: [can_generate_lockout_codes_user] } }\n"),
  ]
}
