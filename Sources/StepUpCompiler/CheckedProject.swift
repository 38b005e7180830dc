package import StepUpDiagnostics
import StepUpLanguage

/// A project after all stages but the last: its policies, and all that is wrong.
package struct CheckedProject: Sendable {
  package let files: [ParsedFile]
  package let catalog: Catalog
  /// The name of the platform, which staff of institutions that only open accounts see.
  package let platformName: String
  /// One policy for each institution, in the order of their files.
  package let policies: [ResolvedPolicy]
  /// Every finding, in the order of reports.
  package let diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The file that a diagnostic's place names.
  package func source(_ id: FileID) -> Source { files[Int(id.index)].source }
}

/// Resolves and checks a project.
///
/// Never fails: faults become diagnostics. The result does not depend on the order in which the
/// files were read.
///
/// - Parameter files: the project's files in the order of their paths, each with its position as id.
/// - Complexity: O(size of the files × depth of the chains of baselines).
package func check(_ files: [ParsedFile]) -> CheckedProject {
  let index = ProjectIndex(files)
  var diagnostics = files.flatMap(\.diagnostics) + index.diagnostics
  diagnostics += checkOwnership(files, index.project)

  let (catalog, catalogDiagnostics) = merge(index.catalogs, isComplete: index.hasAllCatalogs)
  diagnostics += catalogDiagnostics

  var links = BaselineLinks(index)
  let (baselines, baselineDiagnostics) = resolveBaselines(index, links, catalog)
  diagnostics += baselineDiagnostics
  let required = links.required(by: index.project)

  let entitled = Entitled(index)
  var policies: [ResolvedPolicy] = []
  for document in index.institutions {
    let link = links.link(document.extends)
    let (policy, resolveDiagnostics) = resolve(document, extending: link, baselines, catalog)
    diagnostics += resolveDiagnostics
    diagnostics += checkWindows(policy, catalog)
    diagnostics += checkFallback(policy)
    diagnostics += entitled.check(policy)
    diagnostics += checkFloors(policy, catalog)
    if let required { diagnostics += checkRequiredBaseline(policy, required) }
    policies.append(policy)
  }
  diagnostics += links.diagnostics

  var tests = TestsCheck(index, catalog, policies)
  for document in index.tests { tests.check(document) }
  diagnostics += tests.diagnostics

  return CheckedProject(
    files: files, catalog: catalog, platformName: index.project?.platformName.value ?? "Narmi",
    policies: policies, diagnostics: diagnostics.sorted(by: Diagnostic.precedes))
}
