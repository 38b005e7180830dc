import StepUpDiagnostics
import StepUpLanguage

/// A project's documents by kind, and who has which id.
struct ProjectIndex: Sendable {
  private(set) var project: ProjectDocument?
  private(set) var institutions: [InstitutionDocument] = []
  private(set) var baselines: [BaselineDocument] = []
  private(set) var catalogs: [CatalogDocument] = []
  private(set) var entitlements: [EntitlementsDocument] = []
  private(set) var tests: [TestsDocument] = []

  private(set) var institutionIDs = Registry<InstitutionID>()
  private(set) var baselineIDs = Registry<BaselineID>()
  /// Whether every catalog could be read.
  private(set) var hasAllCatalogs = true
  /// Whether every entitlements file could be read.
  private(set) var hasAllEntitlements = true
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter files: the project's files in order.
  init(_ files: [ParsedFile]) {
    // Nearly all files are institutions.
    institutions.reserveCapacity(files.count)
    institutionIDs.reserveCapacity(files.count)
    var holders = [Kind.institution: Holders(capacity: files.count)]
    for file in files {
      guard let document = file.document else {
        hide(file)
        continue
      }
      checkPlace(of: document, file.source.path)
      add(document, file, &holders)
    }
    for (kind, holders) in holders {
      diagnostics += holders.duplicates(noun(kind))
    }
  }

  private func noun(_ kind: Kind) -> String {
    switch kind {
    case .tests, .entitlements, .project: "\(kind.rawValue) file"
    case .institution, .baseline, .catalog: kind.rawValue
    }
  }

  private mutating func add(
    _ document: Document, _ file: ParsedFile, _ holders: inout [Kind: Holders]
  ) {
    switch document {
    case .institution(let institution):
      if let id = institution.id.stated {
        institutionIDs.add(id.value, institutions.count)
        holders[.institution, default: Holders()].add(id.value.text, at: id.place)
      } else {
        institutionIDs.hide(nil)
      }
      institutions.append(institution)
    case .baseline(let baseline):
      if let id = baseline.id.stated {
        baselineIDs.add(id.value, baselines.count)
        holders[.baseline, default: Holders()].add(id.value.text, at: id.place)
      } else {
        baselineIDs.hide(nil)
      }
      baselines.append(baseline)
    case .catalog(let catalog):
      if let id = catalog.id.stated {
        holders[.catalog, default: Holders()].add(id.value.text, at: id.place)
      }
      catalogs.append(catalog)
    case .entitlements(let entitlements):
      if let id = entitlements.id.stated {
        holders[.entitlements, default: Holders()].add(id.value.text, at: id.place)
      }
      self.entitlements.append(entitlements)
    case .tests(let tests):
      if let id = tests.id.stated {
        holders[.tests, default: Holders()].add(id.value.text, at: id.place)
      }
      self.tests.append(tests)
    case .project(let project):
      if file.source.path == ProjectIndex.projectFileName { self.project = project }
    }
  }

  /// A file that cannot be read may be what others refer to.
  private mutating func hide(_ file: ParsedFile) {
    guard case .unreadable(let kind, let id) = file.identity else { return }
    if kind == nil || kind == .institution { institutionIDs.hide(id) }
    if kind == nil || kind == .baseline { baselineIDs.hide(id) }
    if kind == nil || kind == .catalog { hasAllCatalogs = false }
    if kind == nil || kind == .entitlements { hasAllEntitlements = false }
  }

  /// The project's own file stands at the root under its own name, and nothing else does.
  private mutating func checkPlace(of document: Document, _ path: String) {
    let isAtRoot = path == Self.projectFileName
    let hasItsName = isAtRoot || path.hasSuffix("/" + Self.projectFileName)
    let place = document.heading.kindPlace
    switch (isAtRoot, hasItsName, document.kind) {
    case (true, _, .project), (false, false, .institution), (false, false, .baseline),
      (false, false, .catalog), (false, false, .entitlements), (false, false, .tests):
      break
    case (true, _, let kind):
      diagnostics.append(
        .misplacedProject(
          "`stepup.yaml` at the root is the project's own file, not one of kind "
            + "`\(kind.rawValue)`", at: place, help: "give this file another name"))
    case (false, true, _):
      diagnostics.append(
        .misplacedProject(
          "a project has one `stepup.yaml`, at its root, and this is a second one", at: place,
          help: "take this file out, or leave its folder out with `exclude`"))
    case (false, false, .project):
      diagnostics.append(
        .misplacedProject(
          "the project's own file is `stepup.yaml` at the root, not this one", at: place,
          help: "move what it says into `stepup.yaml`"))
    }
  }

  /// The name of the project's own file.
  static let projectFileName = "stepup.yaml"
}

extension Document {
  /// What the document has at its top.
  var heading: Heading {
    switch self {
    case .institution(let document): document.heading
    case .baseline(let document): document.heading
    case .catalog(let document): document.heading
    case .entitlements(let document): document.heading
    case .tests(let document): document.heading
    case .project(let document): document.heading
    }
  }
}
