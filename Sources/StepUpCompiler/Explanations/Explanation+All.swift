package import StepUpDiagnostics

extension Explanation {
  /// Of every id, in the order of ``DiagnosticID``.
  package static let all: [Explanation] = collected()

  /// The explanation of an id.
  package static func of(_ id: DiagnosticID) -> Explanation? { all.first { $0.id == id } }

  private static func collected() -> [Explanation] {
    var byID: [DiagnosticID: Explanation] = [:]
    for group in [
      bytesAndYAML, documentsAndValues, names, references, settings, baselines, project,
      suppressions,
    ] {
      for explanation in group { byID[explanation.id] = explanation }
    }
    for rule in Rules.all { byID[rule.explanation.id] = rule.explanation }
    return DiagnosticID.allCases.compactMap { byID[$0] }
  }
}
