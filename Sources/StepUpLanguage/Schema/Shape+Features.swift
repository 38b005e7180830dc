import StepUpDiagnostics
import StepUpSyntax

extension Shape where Value == FeaturesStatement {
  /// The list form, which replaces what is inherited, or the mapping form, which changes it.
  static var features: Shape {
    let list = Shape<Items<FeatureID>>.list(of: .identifier("a feature"), allowsEmpty: true)
    let changes = Shape<Entries<FeatureID, FeatureStatement>>.entries(of: "a feature", .feature)
    return Shape(schema: .either([list.schema, changes.schema])) { reader, node, site in
      switch reader.tree.kind(of: node) {
      case .sequence: return list.read(&reader, node, site).map(FeaturesStatement.list)
      case .mapping: return changes.read(&reader, node, site).map(FeaturesStatement.changes)
      default:
        reader.reportWrongType(
          of: node, "a list of features", site,
          help: "write a list such as `[wires]`, or changes such as `wires: required` below it")
        return nil
      }
    }
  }
}

extension Shape where Value == FeatureStatement {
  /// `required` or `not_required` alone, or a mapping that says more.
  static var feature: Shape {
    let word = Shape<Elevation>.word
    let mapping = FeatureKeys.shape
    return Shape(schema: .either([word.schema, mapping.schema])) { reader, node, site in
      if reader.tree.kind(of: node) == .mapping { return mapping.read(&reader, node, site) }
      guard reader.tree.isScalar(node) else {
        reader.reportWrongType(
          of: node, "`required` or `not_required`", site,
          help: "write `required`, `not_required` or settings such as `mode_duration: 5m` below it")
        return nil
      }
      let text = reader.tree.text(of: node)
      if Elevation(rawValue: text) == nil, let meant = elevationMeant(by: text) {
        reader.report(
          .unknownWord(
            text, known: Elevation.words, site, meant: meant.rawValue,
            at: reader.tree.place(of: node)))
        return nil
      }
      return word.read(&reader, node, site).map {
        FeatureStatement(
          elevation: $0, elevationPlace: reader.tree.place(of: node), modeDuration: .absent,
          segments: .absent)
      }
    }
  }
}

/// The elevation that a switch in other words was probably meant to set.
private func elevationMeant(by text: String) -> Elevation? {
  switch text.lowercased() {
  case "true", "yes", "on", "y", "enabled": .required
  case "false", "no", "off", "n", "disabled": .notRequired
  default: nil
  }
}
