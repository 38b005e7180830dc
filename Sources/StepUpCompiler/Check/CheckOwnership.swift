import StepUpDiagnostics
import StepUpLanguage

/// What the platform owns stands where the project says the platform's files stand.
func checkOwnership(_ files: [ParsedFile], _ project: ProjectDocument?) -> [Diagnostic] {
  guard let platform = project?.platform.stated, !platform.value.hasUnknown else { return [] }
  return files.compactMap { file in
    guard let document = file.document else { return nil }
    switch document.kind {
    case .institution, .tests, .project: return nil
    case .baseline, .catalog, .entitlements: break
    }
    guard !platform.value.values.contains(where: { $0.matches(file.source.path) }) else {
      return nil
    }
    return .notPlatformOwned(document.kind, platform.place, at: document.heading.kindPlace)
  }
}
