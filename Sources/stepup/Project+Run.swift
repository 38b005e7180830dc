import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import StepUpReport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Loads the project that paths belong to; says on standard error what could not be looked at.
///
/// - Parameter today: The day that decides which suppressions still hold; the present one in UTC
///   when none is given.
func loadPolicies(
  _ paths: [String], asOf today: CalendarDay? = nil, jobs: Int? = nil
) throws -> LoadedProject {
  let project: LoadedProject
  do {
    project = try loadProject(
      paths: paths.isEmpty ? ["."] : paths, asOf: today ?? .today,
      jobs: jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  } catch {
    switch error {
    case .file(let fault): throw fault
    case .severalProjects(let roots):
      throw Failure(
        .wrongUsage,
        "these paths belong to different projects, which are checked one at a time: "
          + roots.joined(separator: ", "))
    }
  }
  for fault in project.faults { printError("error: cannot read \(fault)") }
  for link in project.files.links { printError("note: \(link) is a link and not followed") }
  return project
}

extension LoadedProject {
  /// The findings about the files asked for.
  var report: Report { report(findings) }

  private func report(_ findings: [Diagnostic]) -> Report {
    let unreadable = Set(faults.map(\.path))
    let readable = asked.filter {
      !unreadable.contains(ProjectFiles.join(files.root, files.paths[Int($0.index)]))
    }
    return Report(
      diagnostics: findings,
      summary: ReportSummary(
        found: asked.count + excluded.count, checked: readable.count, excluded: excluded.count,
        diagnostics: findings, suppressed: suppressed.count),
      suppressed: suppressed.map { SuppressedDiagnostic($0.diagnostic, reason: $0.reason) },
      checkedFiles: readable, documentation: Explanation.documentation, toolVersion: toolVersion,
      source: { checked.source($0) })
  }

  /// The bundle of the whole project; its findings go to standard error when it has errors.
  func compiled() throws -> [UInt8] {
    try requireFiles()
    do {
      return try compile(checked)
    } catch {
      printError(report(checked.diagnostics).rendered(as: .text))
      throw ExitStatus.findings
    }
  }

  /// Nothing may be concluded from files that could not be read, or from none.
  func requireFiles() throws {
    guard faults.isEmpty else { throw ExitStatus.environmentFailed }
    guard hasPolicyFiles, !asked.isEmpty else {
      throw Failure(.environmentFailed, "no policy file found in \(files.root)")
    }
  }
}
