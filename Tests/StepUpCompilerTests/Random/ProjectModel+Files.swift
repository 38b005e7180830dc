extension ProjectModel {
  /// The project's files by path, each written in a style that the dice choose.
  func files(_ dice: inout Dice) -> [String: String] {
    var heading: [(key: String, value: YAMLNode)] = [
      ("kind", .text("project")), ("version", .plain("1")), ("platform", .list([.text("platform/**")])),
    ]
    if let platformName { heading.append(("platform_name", .text(platformName))) }
    if let requiredBaseline { heading.append(("required_baseline", .text(requiredBaseline))) }
    var files = ["stepup.yaml": YAMLNode.mapping(heading).document(&dice)]
    for catalog in catalogs { files["platform/\(catalog.id).yaml"] = catalog.yaml.document(&dice) }
    for baseline in baselines {
      files["platform/baselines/\(baseline.id).yaml"] = baseline.yaml.document(&dice)
    }
    for (number, list) in entitlements.enumerated() {
      let document = YAMLNode.mapping([
        ("kind", .text("entitlements")), ("version", .plain("1")),
        ("id", .text("entitlements-\(number)")),
        ("elevated_biometrics", .list(list.map(YAMLNode.text))),
      ])
      files["platform/entitlements-\(number).yml"] = document.document(&dice)
    }
    for institution in institutions {
      files["institutions/\(institution.id).yaml"] = institution.yaml.document(&dice)
    }
    return files
  }
}
