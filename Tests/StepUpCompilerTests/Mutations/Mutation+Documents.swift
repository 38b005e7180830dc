extension Mutation {
  /// One document of a kind, or any, is changed.
  private static func editing(
    _ id: String, _ name: String, below prefix: String = "",
    _ change: @escaping @Sendable (inout YAMLNode) -> Void
  ) -> Mutation {
    Mutation(id, name) { draft in
      let path = draft.path(prefix)
      draft.edit(path, change)
      return [path]
    }
  }

  static let ofDocuments: [Mutation] = [
    editing("missing-kind", "no kind") { $0["kind"] = nil },
    editing("unknown-kind", "a misspelt kind") { $0["kind"] = .text("polcy") },
    editing("missing-key", "no version") { $0["version"] = nil },
    editing("missing-key", "no id", below: "institutions/") { $0["id"] = nil },
    editing("missing-key", "no name", below: "institutions/") { $0["name"] = nil },
    editing("unsupported-version", "version 2") { $0["version"] = .plain("2") },
    editing("unsupported-version", "version 0") { $0["version"] = .plain("0") },
    editing("invalid-value", "version in quotes") { $0["version"] = .plain("'1'") },
    editing("invalid-value", "version 1.0") { $0["version"] = .plain("1.0") },
    editing("wrong-type", "version in a list") { $0["version"] = .list([.plain("1")]) },
    editing("unsupported-yaml", "an anchor") { $0["version"] = .plain("&one 1") },
    editing("unsupported-yaml", "a tag") { $0["version"] = .plain("!!int 1") },
    editing("unknown-key", "a key of nothing") { $0["colour"] = .text("blue") },
    editing("invalid-id", "capital letters", below: "institutions/") { $0["id"] = .text("Bank") },
    editing("invalid-id", "a look-alike", below: "institutions/") {
      $0["id"] = .text("b\u{430}nk")
    },
    Mutation("misplaced-project", "a second project file") { draft in
      draft.texts["institutions/stepup.yaml"] = "kind: project\nversion: 1\n"
      return ["institutions/stepup.yaml"]
    },
    Mutation("misplaced-project", "the project file under another name") { draft in
      draft.texts["settings.yaml"] = "kind: project\nversion: 1\n"
      return ["settings.yaml"]
    },
    Mutation("duplicate-id", "an institution copied") { draft in
      let path = draft.institution()
      draft.documents["institutions/copies/one.yaml"] = draft.documents[path]
      return [path, "institutions/copies/one.yaml"]
    },
    Mutation("nesting-too-deep", "a deep list") { draft in
      let path = draft.institution()
      let brackets = String(repeating: "[", count: 80) + String(repeating: "]", count: 80)
      draft.edit(path) { $0["products"] = .plain(brackets) }
      return [path]
    },
    Mutation("too-many-nodes", "very many roles") { draft in
      let roles = (0..<26_000).map { "  r\($0): {}\n" }.joined()
      return [draft.addInstitution("roles:\n" + roles)]
    },
  ]
}
