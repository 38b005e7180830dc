/// The entries of a mapping that are there.
private func present(_ entries: [(String, YAMLNode?)]) -> YAMLNode {
  .mapping(entries.compactMap { key, value in value.map { (key, $0) } })
}

private func texts(_ list: [String]?) -> YAMLNode? {
  list.map { .list($0.map(YAMLNode.text)) }
}

private func number(_ number: Int?) -> YAMLNode? { number.map { .plain(String($0)) } }

/// A duration in the largest unit that says it, or in another one where that is as good.
private func duration(_ seconds: Int?) -> YAMLNode? {
  guard let seconds else { return nil }
  if seconds % 3600 == 0 { return .plain("\(seconds / 3600)h") }
  if seconds % 60 == 0 { return .plain("\(seconds / 60)m") }
  return .plain(seconds % 2 == 0 ? "\(seconds)" : "\(seconds)s")
}

/// A mapping, or nothing when it would say nothing.
private func group(_ entries: [(String, YAMLNode?)]) -> YAMLNode? {
  entries.contains { $0.1 != nil } ? present(entries) : nil
}

private func heading(_ kind: String, _ id: String) -> [(String, YAMLNode?)] {
  [("kind", .text(kind)), ("version", .plain("1")), ("id", .text(id))]
}

extension CatalogModel {
  var yaml: YAMLNode {
    present(
      heading("catalog", id) + [
        ("features", .mapping(features.map { ($0.id, $0.yaml) })),
        ("permissions", .mapping(permissions.map { ($0.id, $0.yaml) })),
        ("staff_actions", .mapping(staffActions.map { ($0.id, $0.yaml) })),
      ])
  }
}

extension FeatureModel {
  var yaml: YAMLNode {
    present([
      ("title", .text("Does \(id)")), ("segments", texts(segments)),
      ("category", category.map(YAMLNode.text)),
    ])
  }
}

extension PermissionModel {
  var yaml: YAMLNode {
    present([("title", .text("Can do \(id)")), ("default_for", defaultFor.map(YAMLNode.text))])
  }
}

extension StaffActionModel {
  var yaml: YAMLNode {
    present([
      ("title", .text("Does \(id)")), ("permission", .text(permission)),
      ("risk", risk.map(YAMLNode.text)),
      (
        "targets",
        present([
          ("customer", customerLevel.map(YAMLNode.text)), ("staff", staffLevel.map(YAMLNode.text)),
        ])
      ),
      ("devices", texts(devices)), ("environments", texts(environments)),
      ("obligations", texts(obligations)),
    ])
  }
}

extension BaselineModel {
  var yaml: YAMLNode {
    present(
      heading("baseline", id) + [
        ("extends", extends.map(YAMLNode.text)), ("defaults", group(defaults.entries)),
        ("require", floors.yaml),
      ])
  }
}

extension InstitutionModel {
  var yaml: YAMLNode {
    present(
      heading("institution", id) + [
        ("name", .text(name)), ("extends", extends.map(YAMLNode.text)),
      ] + settings.entries)
  }
}

extension SettingsModel {
  var entries: [(String, YAMLNode?)] {
    [
      ("segments", texts(segments)), ("products", texts(products)),
      (
        "elevated_authentication",
        group([
          ("mode_duration", duration(modeDuration)), ("features", features?.yaml),
          (
            "biometrics",
            group([
              ("enabled", biometricsEnabled.map { .plain(String($0)) }),
              ("max_attempts", number(maxAttempts)),
            ])
          ),
        ])
      ),
      (
        "second_factor",
        group([
          ("methods", texts(methods)), ("biometric_fallback", texts(fallback)),
          ("caller_name", callerName.map { .plain("\"\($0)\"") }),
        ])
      ),
      ("roles", roles.map { .mapping($0.map { ($0.id, $0.yaml) }) }),
    ]
  }
}

extension FeaturesModel {
  var yaml: YAMLNode {
    switch self {
    case .list(let names): .list(names.map(YAMLNode.text))
    case .changes(let changes): .mapping(changes.map { ($0.feature, $0.change.yaml) })
    }
  }
}

extension ChangeModel {
  var yaml: YAMLNode {
    switch self {
    case .required: .text("required")
    case .notRequired: .text("not_required")
    case .details(let isStated, let window, let segments):
      present([
        ("elevation", isStated ? .text("required") : nil), ("mode_duration", duration(window)),
        ("segments", texts(segments)),
      ])
    }
  }
}

extension RoleModel {
  var yaml: YAMLNode {
    present([
      ("level", level.map(YAMLNode.text)), ("inherits", texts(inherits)),
      ("permissions", texts(permissions)),
    ])
  }
}

extension FloorsModel {
  var yaml: YAMLNode? {
    group([
      (
        "elevated_authentication",
        group([
          ("features", texts(features)),
          ("mode_duration", group([("max", duration(max)), ("min", duration(min))])),
          (
            "biometrics",
            group([
              ("allowed", biometricsAllowed.map { .plain(String($0)) }),
              ("max_attempts", number(maxAttempts)),
            ])
          ),
        ])
      ),
      (
        "second_factor",
        group([
          ("methods", group([("allowed", texts(allowed)), ("at_least", number(atLeast))]))
        ])
      ),
      (
        "permissions",
        permissions.isEmpty
          ? nil
          : .mapping(
            permissions.map { ($0.permission, .mapping([(key: "level", value: .text($0.level))])) })
      ),
    ])
  }
}
