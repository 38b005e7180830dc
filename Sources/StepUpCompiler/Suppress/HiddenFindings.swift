import StepUpDiagnostics
import StepUpLanguage

/// Where errors may hide findings: a suppression that seems to be of no use there may yet be.
struct HiddenFindings {
  /// Whether something that every institution may refer to is faulty.
  private var isEverywhere = false
  private var files: Set<FileID> = []

  init(_ diagnostics: [Diagnostic], in parsed: [ParsedFile]) {
    for diagnostic in diagnostics where Self.hidesValues(diagnostic.id) {
      let file = diagnostic.place.file
      switch parsed[Int(file.index)].document?.kind {
      case .institution: files.insert(file)
      case .tests: break
      case .baseline, .catalog, .entitlements, .project, nil: isEverywhere = true
      }
    }
  }

  /// Whether a finding in a file may be hidden.
  func mayStand(in file: ParsedFile) -> Bool {
    switch file.document?.kind {
    case .institution, .tests: isEverywhere || files.contains(file.source.id)
    // What the platform's files are told depends on the institutions.
    case .baseline, .catalog, .entitlements, .project, nil: isEverywhere || !files.isEmpty
    }
  }

  /// Whether an id stands for an error after which a value is not known.
  private static func hidesValues(_ id: DiagnosticID) -> Bool {
    switch id {
    case .invalidSuppression, .weakensBaseline, .featureDurationExceedsModeDuration,
      .biometricsNotEntitled, .fallbackNotOffered, .missingRequiredBaseline, .notPlatformOwned,
      .conflictingFloors:
      false
    default: !id.isRule
    }
  }
}
