import StepUpDiagnostics
import StepUpLanguage

/// A resolved project as rules see it.
struct RuleProject {
  let files: [ParsedFile]
  let index: ProjectIndex
  let catalog: Catalog
  let policies: [ResolvedPolicy]
  /// The position of the baseline that the project requires, if it names one that is known.
  let requiredBaseline: Int?
}

extension RuleProject {
  /// Whether a file that cannot be read may be an institution.
  var hidesInstitutions: Bool {
    files.contains { file in
      if case .unreadable(let kind, _) = file.identity {
        return kind == nil || kind == .institution
      }
      return false
    }
  }
}

extension ProjectIndex {
  /// Whether the project's own file, if there is one, could be read: it says how rules weigh.
  func isProjectReadable(among files: [ParsedFile]) -> Bool {
    project != nil || !files.contains { $0.source.path == Self.projectFileName }
  }
}
