package import StepUpCompiler
package import StepUpDiagnostics
import StepUpLanguage

/// What a change to some files can change: the files themselves and those they reach.
package struct Reach: Sendable {
  /// The files to look at, in order.
  package let files: [FileID]
  /// How many institutions are reached.
  package let institutions: Int
}

extension CheckedProject {
  /// What a change to files reaches: an institution itself and the tests that ask it; a baseline,
  /// every institution whose chain has it; entitlements, every institution with biometrics or
  /// entitled; a catalog, the project file, and a file that is gone or cannot be read, everything.
  ///
  /// - Parameter changed: Paths relative to the root, also of files that are gone.
  package func reach(ofChanges changed: Set<String>) -> Reach {
    var kinds: Set<Kind> = []
    var files: Set<FileID> = []
    var reachesAll = false
    var present: Set<String> = []
    for file in self.files where changed.contains(file.source.path) {
      present.insert(file.source.path)
      files.insert(file.source.id)
      guard let kind = file.document?.kind else {
        reachesAll = true
        continue
      }
      kinds.insert(kind)
    }
    let isGone = present.count < changed.count
    if isGone || kinds.contains(.catalog) || kinds.contains(.project) { reachesAll = true }
    if reachesAll {
      return Reach(files: self.files.map(\.source.id), institutions: policies.count)
    }
    // A chain names baselines by their position among the project's.
    let baselines = self.files.filter { $0.document?.kind == .baseline }.map(\.source.id)
    let reached = policies.filter { policy in
      files.contains(policy.file)
        || policy.chain.contains { files.contains(baselines[$0]) }
        || kinds.contains(.entitlements) && policy.settings.biometricsEnabled.value != false
    }
    files.formUnion(reached.map(\.file))
    files.formUnion(tests(of: Set(reached.compactMap(\.document.id.value))))
    return Reach(
      files: self.files.map(\.source.id).filter(files.contains), institutions: reached.count)
  }

  private func tests(of institutions: Set<InstitutionID>) -> [FileID] {
    files.compactMap { file in
      guard case .tests(let tests)? = file.document, tests.asks(anyOf: institutions) else {
        return nil
      }
      return file.source.id
    }
  }
}

extension TestsDocument {
  /// Whether its tests or invariants speak of one of some institutions.
  fileprivate func asks(anyOf reached: Set<InstitutionID>) -> Bool {
    let asksOne = institution.value.map(reached.contains) ?? false
    return switch institutions.value {
    case .all: !reached.isEmpty
    case .listed(let items): asksOne || items.values.contains(where: reached.contains)
    case nil: asksOne
    }
  }
}
