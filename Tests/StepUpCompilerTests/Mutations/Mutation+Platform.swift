extension Mutation {
  private static func catalog(_ id: String, _ text: String) -> String {
    "kind: catalog\nversion: 1\nid: \(id)\n" + text
  }

  static let ofPlatform: [Mutation] = [
    Mutation("not-platform-owned", "a catalog among the institutions") { draft in
      draft.texts["institutions/ours.yaml"] = catalog("ours", "")
      return ["institutions/ours.yaml"]
    },
    Mutation("not-platform-owned", "entitlements among the institutions") { draft in
      let path = "institutions/wishes.yaml"
      draft.texts[path] = "kind: entitlements\nversion: 1\nid: wishes\n"
      return [path]
    },
    Mutation("redefines-standard-catalog", "a feature") { draft in
      draft.texts["platform/more.yaml"] = catalog(
        "more", "features: { wires: { title: Wires, segments: [business] } }\n")
      return ["platform/more.yaml"]
    },
    Mutation("redefines-standard-catalog", "a permission") { draft in
      draft.texts["platform/more.yaml"] = catalog(
        "more", "permissions: { can_view_notification_history: { title: Can view } }\n")
      return ["platform/more.yaml"]
    },
    Mutation("duplicate-id", "a feature and a staff action") { draft in
      draft.texts["platform/a.yaml"] = catalog(
        "a", "features: { pay: { title: Pays, segments: [business] } }\n")
      draft.texts["platform/b.yaml"] = catalog(
        "b",
        "staff_actions: { pay: { title: Pays, permission: can_view_notification_history, "
          + "targets: { customer: staff } } }\n")
      return ["platform/a.yaml", "platform/b.yaml"]
    },
    Mutation("unknown-permission", "of a staff action") { draft in
      draft.texts["platform/more.yaml"] = catalog(
        "more",
        "staff_actions: { fly: { title: Flies, permission: can_fly, targets: { staff: admin } } }\n"
      )
      return ["platform/more.yaml"]
    },
    Mutation("inheritance-cycle", "a baseline of itself") { draft in
      _ = draft.addInstitution("extends: ring\nroles: { a: { inherits: [nobody] } }\n")
      return [draft.addBaseline("ring", "extends: ring\n")]
    },
    Mutation("inheritance-cycle", "three baselines") { draft in
      _ = draft.addInstitution("extends: ring-a\n")
      return [
        draft.addBaseline("ring-a", "extends: ring-b\n"),
        draft.addBaseline("ring-b", "extends: ring-c\n"),
        draft.addBaseline("ring-c", "extends: ring-a\n"),
      ]
    },
    Mutation("inheritance-too-deep", "seventeen baselines") { draft in
      for number in 0..<16 {
        _ = draft.addBaseline("deep-\(number)", "extends: deep-\(number + 1)\n")
      }
      _ = draft.addBaseline("deep-16", "")
      return [draft.addInstitution("extends: deep-0\n")]
    },
    Mutation("conflicting-floors", "of windows") { draft in
      _ = draft.addBaseline(
        "far", "require: { elevated_authentication: { mode_duration: { max: 5m } } }\n")
      return [
        draft.addBaseline(
          "near",
          "extends: far\nrequire: { elevated_authentication: { mode_duration: { min: 301 } } }\n")
      ]
    },
    Mutation("conflicting-floors", "of methods") { draft in
      _ = draft.addBaseline("far", "require: { second_factor: { methods: { at_least: 2 } } }\n")
      return [
        draft.addBaseline(
          "near", "extends: far\nrequire: { second_factor: { methods: { allowed: [app] } } }\n")
      ]
    },
    Mutation("invalid-value", "floors that cross") { draft in
      [
        draft.addBaseline(
          "crossed",
          "require: { elevated_authentication: { mode_duration: { min: 10m, max: 5m } } }\n")
      ]
    },
    Mutation("missing-required-baseline", "of every institution") { draft in
      _ = draft.addBaseline("everyone", "")
      draft.edit("stepup.yaml") { $0["required_baseline"] = .text("everyone") }
      return draft.documents.keys.filter { $0.hasPrefix("institutions/") }
    },
  ]
}
