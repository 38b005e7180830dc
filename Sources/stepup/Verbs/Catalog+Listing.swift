import StepUpCompiler
import StepUpJSON
import StepUpLanguage
import StepUpTools
import StepUpWire

extension Catalog {
  /// The catalog for people, in columns.
  var table: String {
    let features = features.map { feature in
      [
        feature.name.text, feature.title,
        (feature.segments?.members ?? []).map(\.rawValue).joined(separator: ", "),
        feature.category?.rawValue ?? "–", origin(feature.place == nil),
      ]
    }
    let permissions = permissions.map { permission in
      [
        permission.name.text, permission.title, permission.defaultFor?.rawValue ?? "–",
        origin(permission.place == nil),
      ]
    }
    let actions = staffActions.map { action in
      [
        action.name.text, action.title, permissionName(of: action), targets(of: action),
        origin(action.place == nil),
      ]
    }
    let tables = [
      ["Features"]
        + columns([["id", "when a customer", "segments", "category", "from"]] + features),
      ["Permissions"] + columns([["id", "title", "by default for", "from"]] + permissions),
      ["Staff actions"]
        + columns([["id", "what staff do", "permission", "lowest level", "from"]] + actions),
    ]
    return tables.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func origin(_ isStandard: Bool) -> String { isStandard ? "standard" : "project" }

  private func permissionName(of action: CatalogStaffAction) -> String {
    action.permission.map { permissions[$0].name.text } ?? "–"
  }

  private func targets(of action: CatalogStaffAction) -> String {
    [("customer", action.customerLevel), ("staff", action.staffLevel)]
      .compactMap { target, level in level.map { "\(target): \($0.rawValue)" } }
      .joined(separator: ", ")
  }

  /// The catalog for programs.
  var json: JSONValue {
    [
      "version": .number(JSONNumber(1)),
      "features": .array(
        features.map { feature in
          .object(
            [
              JSONMember("id", .string(feature.name.text)),
              JSONMember("title", .string(feature.title)),
              JSONMember("segments", words(feature.segments?.members ?? [])),
            ] + member("category", feature.category?.rawValue) + [
              JSONMember("standard", .boolean(feature.place == nil))
            ])
        }),
      "permissions": .array(
        permissions.map { permission in
          .object(
            [
              JSONMember("id", .string(permission.name.text)),
              JSONMember("title", .string(permission.title)),
            ] + member("default_for", permission.defaultFor?.rawValue) + [
              JSONMember("standard", .boolean(permission.place == nil))
            ])
        }),
      "staff_actions": .array(staffActions.map(json)),
    ]
  }

  private func json(_ action: CatalogStaffAction) -> JSONValue {
    let targets =
      member("customer", action.customerLevel?.rawValue)
      + member("staff", action.staffLevel?.rawValue)
    return .object(
      [
        JSONMember("id", .string(action.name.text)), JSONMember("title", .string(action.title)),
        JSONMember("permission", .string(permissionName(of: action))),
        JSONMember("risk", .string(action.risk.rawValue)), JSONMember("targets", .object(targets)),
      ] + (action.devices.map { [JSONMember("devices", words($0))] } ?? []) + [
        JSONMember("environments", words(action.environments)),
        JSONMember("obligations", .array(action.obligations.map { .string($0) })),
        JSONMember("standard", .boolean(action.place == nil)),
      ])
  }

  private func words(_ words: [some Word]) -> JSONValue {
    .array(words.map { .string($0.rawValue) })
  }

  private func member(_ name: String, _ text: String?) -> [JSONMember] {
    text.map { [JSONMember(name, .string($0))] } ?? []
  }
}
