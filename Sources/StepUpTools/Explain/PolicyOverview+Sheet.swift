import StepUpLanguage

extension PolicyOverview {
  /// The policy as something to read.
  ///
  /// - Parameter digest: The digest of the policies it is part of.
  package func sheet(digest: String) -> Sheet {
    Sheet(
      title: name.value.named, subtitle: subtitle,
      sections: [
        Sheet.Section(heading: "In short", blocks: [.list(summary)]),
        Sheet.Section(
          heading: "What customers confirm first",
          blocks: [.table(featureTable)]),
        Sheet.Section(
          heading: "How customers confirm", blocks: [.table(settingsTable)]),
        Sheet.Section(heading: "What staff may do", blocks: roleBlocks),
        Sheet.Section(
          heading: "What a staff action takes", blocks: [.table(staffActionTable)]),
      ] + floorSections + [
        Sheet.Section(heading: "Where it is written", blocks: [.list(documents)])
      ],
      footer: "From the policies with the digest `\(digest)`. Where nobody says anything, the "
        + "language's default holds.")
  }

  private var subtitle: String {
    let chain = baselines.map { "`\($0.value)`" }
    return "`\(id)`"
      + (chain.isEmpty ? ", on no baseline" : ", building on \(listed(chain, "and"))")
  }

  /// The files that the values come from.
  private var documents: [Sheet.Item] {
    let institution = Sheet.Item("Institution `\(id)`: \(name.provenance.path)")
    let baselines = baselines.map { Sheet.Item("Baseline `\($0.value)`: \($0.provenance.path)") }
    var catalogs: [Sheet.Item] = []
    for citation in (features.map(\.catalog) + staffActions.map(\.catalog)).compactMap(\.citation) {
      let item = Sheet.Item("Catalog `\(citation.document)`: \(citation.path)")
      if !catalogs.contains(where: { $0.text == item.text }) { catalogs.append(item) }
    }
    return [institution] + baselines + catalogs
  }

  private var floorSections: [Sheet.Section] {
    if floors.isEmpty { return [] }
    let items = floors.map {
      Sheet.Item($0.value.capitalizedSentence, from: [Ground("floor", $0.provenance)])
    }
    return [Sheet.Section(heading: "What may not be loosened", blocks: [.list(items)])]
  }
}

// What customers do.
extension PolicyOverview {
  private var featureTable: Table {
    let served = Segment.allCases.filter(customers.segments.value.contains)
    return Table(
      caption: "Each action of a customer, and whether it requires them to confirm who they are; a "
        + "window is named where it is the action's own",
      columns: ["action"] + served.map(\.customers) + ["good for", "by", "written in"],
      groups: [Table.Group(heading: nil, rows: features.map { row(of: $0, served) })])
  }

  private func row(of feature: FeatureOverview, _ served: [Segment]) -> [Table.Cell] {
    let cells = feature.cells.filter { served.contains($0.segment) }
    let windows = feature.windows
    let absent = Table.Cell("–", tone: .absent)
    let confirmation =
      windows.isEmpty
      ? [absent, absent]
      : [
        Table.Cell(listed(windows.map(spokenDuration), "or")),
        Table.Cell(customers.methods.value.spoken),
      ]
    return [Table.Cell(feature.title.named, id: feature.id)] + cells.map(\.cell.tableCell)
      + confirmation + [Table.Cell(from: sources(of: feature, cells))]
  }

  /// Where a row is written; for the window that holds for all actions, that is told once.
  private func sources(
    of feature: FeatureOverview, _ cells: [(segment: Segment, cell: FeatureOverview.Cell)]
  ) -> [Ground] {
    let elevation = cells.compactMap { segment, cell in
      cell.elevation.map { Ground(segment.customers, $0) }
    }
    if elevation.isEmpty { return [Ground("feature", feature.catalog)] }
    let isShared = elevation.allSatisfy { $0.provenance == elevation[0].provenance }
    let windows = cells.compactMap(\.cell.window).filter {
      $0.provenance != customers.modeDuration.provenance
    }
    return (isShared ? [Ground("elevation", elevation[0].provenance)] : elevation)
      + windows.map { Ground("window", $0.provenance) }
  }

  private var settingsTable: Table {
    func row(_ name: String, _ value: String, _ provenance: Provenance) -> [Table.Cell] {
      [Table.Cell(name), Table.Cell(value), Table.Cell(from: [Ground(name, provenance)])]
    }
    let segments = Segment.allCases.filter(customers.segments.value.contains).map(\.customers)
    let products = customers.products.value.map(\.summary)
    let enabled = customers.biometricsEnabled
    var rows = [
      row("Customers served", listed(segments, "and"), customers.segments.provenance),
      row("Products", listed(products, "and"), customers.products.provenance),
      row(
        "A confirmation is good for", spokenDuration(customers.modeDuration.value),
        customers.modeDuration.provenance),
      row("Customers confirm by", customers.methods.value.spoken, customers.methods.provenance),
      row(
        "Fingerprint or face in the mobile app", enabled.value ? "yes" : "no", enabled.provenance),
    ]
    if enabled.value {
      let attempts = customers.biometricAttempts
      rows += [
        row("Failures until something else is asked for", "\(attempts.value)", attempts.provenance),
        row(
          "What is asked for then", customers.biometricFallback.value.spoken,
          customers.biometricFallback.provenance),
      ]
    }
    rows.append(
      row(
        "What a landline shows when a code is spoken",
        customers.callerName.value?.named ?? "number and city",
        customers.callerName.provenance))
    return Table(
      caption: "What holds for all customers", columns: ["setting", "value", "written in"],
      groups: [Table.Group(heading: nil, rows: rows)])
  }
}

extension FeatureOverview.Cell {
  fileprivate var tableCell: Table.Cell {
    switch self {
    case .notServed: Table.Cell("not served", tone: .absent)
    case .notOffered: Table.Cell("not offered", tone: .absent)
    case .notRequired: Table.Cell("not required", tone: .no)
    case .required: Table.Cell("required", tone: .yes)
    }
  }

  /// Where it is written whether elevation is required.
  fileprivate var elevation: Provenance? {
    switch self {
    case .notServed, .notOffered: nil
    case .notRequired(let provenance), .required(let provenance, _): provenance
    }
  }

  fileprivate var window: Sourced<Int>? {
    if case .required(_, let window) = self { window } else { nil }
  }
}
