import StepUpBundle
import StepUpDiagnostics
import StepUpEngine
import StepUpLanguage

extension Provenance {
  /// Where the values of a project's policies stand, in the order of the bundle compiled from it.
  init(of project: CheckedProject, in bundle: PolicyBundle) {
    let order = CatalogOrder(project.catalog, in: bundle)
    let policies = Dictionary(
      project.policies.map { ($0.document.id.value?.text, $0) },
      uniquingKeysWith: { first, _ in first })
    let values = bundle.policies.compactMap { policy in
      policies[policy.id.string].map { PlacedValues($0, as: policy, order) }
    }
    let actions =
      order.features.map { project.catalog.features[$0].place }
      + order.staffActions.map { project.catalog.staffActions[$0].place }

    let places = Set((values.flatMap(\.all) + actions).compactMap(\.self)).sorted()
    let numbers = Dictionary(
      uniqueKeysWithValues: places.enumerated().map { ($1, PlaceNumber($0 + 1)) })
    func number(_ places: [Place?]) -> [PlaceNumber] {
      places.map { place in place.flatMap { numbers[$0] } ?? 0 }
    }
    var lists = RecordPool<[PlaceNumber]>()
    let institutions = values.map {
      Institution(
        settings: lists.index(of: number($0.settings)),
        features: lists.index(of: number($0.features)), roles: lists.index(of: number($0.roles)))
    }
    self.init(
      places: fileRanges(of: places, in: project), actions: number(actions), lists: lists.records,
      institutions: institutions)
  }
}

/// The order in which a bundle has what the catalog has in its own.
private struct CatalogOrder {
  /// Indexes in the catalog.
  let features: [Int]
  let staffActions: [Int]
  let permissions: [Int]

  init(_ catalog: Catalog, in bundle: PolicyBundle) {
    features = Self.order(catalog.features.map(\.name.text), bundle.features.map(bundle.name(of:)))
    staffActions = Self.order(
      catalog.staffActions.map(\.name.text), bundle.staffActions.map(bundle.name(of:)))
    permissions = Self.order(
      catalog.permissions.map(\.name.text), bundle.permissions.map(bundle.name(of:)))
  }

  private static func order(_ names: [String], _ inBundle: [BundleText]) -> [Int] {
    let indexes = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return inBundle.compactMap { indexes[$0.string] }
  }
}

/// The places of an institution's values as the lists of ``Provenance`` have them.
private struct PlacedValues {
  let settings: [Place?]
  let features: [Place?]
  let roles: [Place?]

  var all: [Place?] { settings + features + roles }

  init(_ resolved: ResolvedPolicy, as policy: Policy, _ order: CatalogOrder) {
    settings = PolicySetting.allCases.map { resolved.place(of: $0) }
    features = order.features.flatMap { index -> [Place?] in
      let feature = resolved.settings.features[index]
      return [feature.origin.place, feature.origin.segmentsPlace, feature.window?.origin.place]
    }
    roles = policy.roles.flatMap { role -> [Place?] in
      let name = policy.name(of: role).string
      guard let source = resolved.roles.first(where: { $0.name.text == name }) else { return [] }
      return [source.key, source.levelPlace]
        + policy.permissions(of: role).map {
          source.place(granting: order.permissions[$0.number], among: resolved.roles)
        }
    }
  }
}

extension ResolvedPolicy {
  fileprivate func place(of setting: PolicySetting) -> Place? {
    switch setting {
    case .id: document.id.stated?.place
    case .name: document.name.stated?.place
    case .segments: settings.segments.origin.place
    case .products: settings.products.origin.place
    case .modeDuration: settings.modeDuration.origin.place
    case .biometricsEnabled: settings.biometricsEnabled.origin.place
    case .maxAttempts: settings.maxAttempts.origin.place
    case .methods: settings.methods.origin.place
    case .biometricFallback: settings.statedFallback?.origin.place
    case .callerName: settings.callerName?.origin.place
    }
  }
}

/// The places as reports show them.
///
/// - Parameter places: In order, so that each file's lines are counted once.
private func fileRanges(of places: [Place], in project: CheckedProject) -> [FileRange] {
  var ranges: [FileRange] = []
  var lines: (file: FileID, table: LineTable)?
  for place in places {
    let source = project.source(place.file)
    let table = lines?.file == place.file ? lines?.table : nil
    let current = table ?? LineTable(source)
    lines = (place.file, current)
    ranges.append(
      FileRange(
        file: source.path, start: .init(current.position(at: place.range.start)),
        end: .init(current.position(at: place.range.end))))
  }
  return ranges
}

extension FileRange.Position {
  fileprivate init(_ position: Position) {
    self.init(line: position.line, column: position.column, offset: position.offset)
  }
}
