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
/// - Parameters:
///   - files: The project's files in the order of their paths, each with its position as id.
///   - jobs: How many institutions are worked on at a time.
/// - Complexity: O(size of the files × depth of the chains of baselines).
package func check(_ files: [ParsedFile], jobs: Int = 1) -> CheckedProject {
  let index = ProjectIndex(files)
  var diagnostics = files.flatMap(\.diagnostics) + index.diagnostics
  diagnostics += checkOwnership(files, index.project)

  let (catalog, catalogDiagnostics) = merge(index.catalogs, isComplete: index.hasAllCatalogs)
  diagnostics += catalogDiagnostics

  var links = BaselineLinks(index)
  let (baselines, baselineDiagnostics) = resolveBaselines(index, links, catalog)
  diagnostics += baselineDiagnostics
  let required = links.required(by: index.project)

  let chains = index.institutions.map { links.link($0.extends) }
  diagnostics += links.diagnostics

  let check = InstitutionCheck(
    catalog: catalog, baselines: baselines, entitled: Entitled(index), required: required)
  let checked = mapConcurrently(count: index.institutions.count, jobs: jobs) {
    check.check(index.institutions[$0], extending: chains[$0])
  }
  let policies = checked.map(\.policy)
  for institution in checked { diagnostics += institution.diagnostics }

  var tests = TestsCheck(index, catalog, policies)
  for document in index.tests { tests.check(document) }
  diagnostics += tests.diagnostics

  return CheckedProject(
    files: files, catalog: catalog, platformName: index.project?.platformName.value ?? "Narmi",
    policies: policies, diagnostics: diagnostics.sorted(by: Diagnostic.precedes))
}
