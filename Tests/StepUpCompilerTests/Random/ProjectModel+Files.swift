extension ProjectModel {
  /// The project's files by path, each written in a style that the dice choose.
  func files(_ dice: inout Dice) -> [String: String] {
    let documents = documents
    var files: [String: String] = [:]
    // The dice must roll in one order.
    for path in documents.keys.sorted() { files[path] = documents[path]?.document(&dice) }
    return files
  }

  /// The project's documents by path.
  var documents: [String: YAMLNode] {
    var documents = ["stepup.yaml": heading]
    for catalog in catalogs { documents["platform/\(catalog.id).yaml"] = catalog.yaml }
    for baseline in baselines {
      documents["platform/baselines/\(baseline.id).yaml"] = baseline.yaml
    }
    for (number, list) in entitlements.enumerated() {
      documents["platform/entitlements-\(number).yml"] = .mapping([
        ("kind", .text("entitlements")), ("version", .plain("1")),
        ("id", .text("entitlements-\(number)")),
        ("elevated_biometrics", .list(list.map(YAMLNode.text))),
      ])
    }
    for institution in institutions {
      documents["institutions/\(institution.id).yaml"] = institution.yaml
    }
    return documents
  }

  private var heading: YAMLNode {
    var entries: [(key: String, value: YAMLNode)] = [
      ("kind", .text("project")), ("version", .plain("1")),
      ("platform", .list([.plain("\"platform/**\"")])),
    ]
    if let platformName { entries.append(("platform_name", .text(platformName))) }
    if let requiredBaseline { entries.append(("required_baseline", .text(requiredBaseline))) }
    return .mapping(entries)
  }
}
