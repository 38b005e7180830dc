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
  /// The findings that comments keep quiet, in the order of reports.
  package let suppressed: [SuppressedFinding]

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
///   - today: The day that decides which suppressions still hold.
///   - jobs: How many institutions are worked on at a time.
///   - progress: Told of every institution.
/// - Complexity: O(size of the files × depth of the chains of baselines).
package func check(
  _ files: [ParsedFile], asOf today: CalendarDay, jobs: Int = 1, progress: LoadProgress? = nil
) -> CheckedProject {
  let index = ProjectIndex(files)
  var diagnostics: [Diagnostic] = []
  for file in files where !file.diagnostics.isEmpty { diagnostics += file.diagnostics }
  diagnostics += index.diagnostics
  diagnostics += checkOwnership(files, index.project)

  let (catalog, catalogDiagnostics) = merge(index.catalogs, isComplete: index.hasAllCatalogs)
  diagnostics += catalogDiagnostics

  var links = BaselineLinks(index)
  let (baselines, baselineDiagnostics) = resolveBaselines(index, links, catalog)
  diagnostics += baselineDiagnostics
  let required = links.required(by: index.project)

  let chains = index.institutions.map { links.link($0.extends) }
  diagnostics += links.diagnostics

  let settings = RuleSettings(index.project, isReadable: index.isProjectReadable(among: files))
  let check = InstitutionCheck(
    catalog: catalog, baselines: baselines, entitled: Entitled(index), required: required,
    rules: ActiveRules(catalog, files, settings))
  progress?.startChecking(of: index.institutions.count)
  let checked = mapConcurrently(
    count: index.institutions.count, jobs: jobs, progress: progress
  ) {
    check.check(index.institutions[$0], extending: chains[$0])
  }
  let policies = checked.map { $0.policy }
  // What a baseline's role inherits is looked up in each institution that builds on it, and reported
  // once.
  var unknownRoles: Set<Place> = []
  for institution in checked where !institution.diagnostics.isEmpty {
    diagnostics += institution.diagnostics.filter {
      $0.id != .unknownRole || unknownRoles.insert($0.place).inserted
    }
  }
  var isUsed = Array(repeating: false, count: baselines.count)
  for policy in policies { for position in policy.chain { isUsed[position] = true } }
  for (position, baseline) in baselines.enumerated() where !isUsed[position] {
    diagnostics += baseline.unknownRoles
  }

  var tests = TestsCheck(index, catalog, policies)
  for document in index.tests { tests.check(document) }
  diagnostics += tests.diagnostics

  let project = RuleProject(
    files: files, index: index, catalog: catalog, policies: policies,
    requiredBaseline: required?.position)
  diagnostics += checkRules(of: project, settings)
  let (standing, suppressed) = applySuppressions(
    to: diagnostics, in: files, settings, asOf: today)

  return CheckedProject(
    files: files, catalog: catalog, platformName: index.project?.platformName.value ?? "Narmi",
    policies: policies, diagnostics: standing.sorted(by: Diagnostic.precedes),
    suppressed: suppressed.sorted { Diagnostic.precedes($0.diagnostic, $1.diagnostic) })
}
