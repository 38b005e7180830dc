extension Mutation {
  /// A role is added to an institution.
  private static func role(_ id: String, _ name: String, _ role: YAMLNode) -> Mutation {
    Mutation(id, name) { draft in
      let path = draft.institution()
      draft.edit(path) { $0[mapping: "roles"]["zz"] = role }
      return [path]
    }
  }

  private static func mapping(_ key: String, _ names: [String]) -> YAMLNode {
    .mapping([(key, .list(names.map(YAMLNode.text)))])
  }

  /// A tests document asks about an institution that is there, or is said not to be.
  private static func test(
    _ id: String, _ name: String, institution: String = "probe", _ request: String
  ) -> Mutation {
    Mutation(id, name) { draft in
      _ = draft.addInstitution("roles: { support: {} }\n")
      draft.texts["tests/probe.yaml"] =
        "kind: tests\nversion: 1\nid: t\ninstitution: \(institution)\ntests:\n"
        + "  - name: probe\n    request: \(request)\n    expect: { outcome: deny }\n"
      return ["tests/probe.yaml"]
    }
  }

  private static let customer = "{ type: customer, segment: consumer }"

  static let ofNames: [Mutation] = [
    role("unknown-role", "a parent that is not there", mapping("inherits", ["nobody"])),
    role(
      "unknown-permission", "a permission that is not there", mapping("permissions", ["can_fly"])),
    role("inheritance-cycle", "a role of itself", mapping("inherits", ["zz"])),
    role("invalid-value", "an unknown level", .mapping([(key: "level", value: .text("boss"))])),
    role("invalid-id", "a parent without a name", mapping("inherits", ["a__b"])),
    Mutation("unknown-feature", "in the list form") { draft in
      let path = draft.institution()
      draft.edit(path) {
        $0[mapping: "elevated_authentication"]["features"] = .list([.text("fly")])
      }
      return [path]
    },
    Mutation("unknown-feature", "in the mapping form") { draft in
      let path = draft.institution()
      draft.edit(path) {
        $0[mapping: "elevated_authentication"]["features"] = .mapping([
          (key: "fly", value: .text("required"))
        ])
      }
      return [path]
    },
    Mutation("unknown-feature", "a staff action") { draft in
      [draft.addInstitution("elevated_authentication: { features: [generate_backup_codes] }\n")]
    },
    Mutation("unknown-baseline", "of an institution") { draft in
      let path = draft.institution()
      draft.edit(path) { $0["extends"] = .text("nowhere") }
      return [path]
    },
    Mutation("unknown-baseline", "of a project") { draft in
      draft.edit("stepup.yaml") { $0["required_baseline"] = .text("nowhere") }
      return ["stepup.yaml"]
    },
    Mutation("unknown-profile", "of a project") { draft in
      draft.edit("stepup.yaml") { $0["profiles"] = .list([.text("pci-dss")]) }
      return ["stepup.yaml"]
    },
    Mutation("unknown-rule", "of a project") { draft in
      draft.edit("stepup.yaml") { $0[mapping: "rules"]["invalid-yaml"] = .text("off") }
      return ["stepup.yaml"]
    },
    test(
      "unknown-institution", "of a test", institution: "nobody",
      "{ subject: \(customer), action: wires }"),
    test("unknown-action", "of a test", "{ subject: \(customer), action: [wires, fly] }"),
    test(
      "unknown-role", "of a test",
      "{ subject: { type: staff, roles: [support, fly] }, action: view_notification_history, target: staff }"
    ),
    test(
      "missing-key", "a target",
      "{ subject: { type: staff, roles: [] }, action: generate_backup_codes }"),
    test("missing-key", "a segment", "{ subject: { type: customer }, action: wires }"),
  ]
}
