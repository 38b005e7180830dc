import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import StepUpReport
import StepUpTools

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
  do {
    let progress = LoadProgress()
    let project = try ProgressLine.telling({ progress.sentence }) { () throws(LoadFault) in
      try loadProject(
        paths: paths.isEmpty ? ["."] : paths, asOf: today ?? .today, jobs: jobs ?? processorCount,
        progress: progress)
    }
    project.printFaults()
    return project
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
}

/// Loads the project around one file whose contents come from standard input.
///
/// - Parameter name: The file they stand for, which need not exist; without one, a file of its own
///   in the current directory.
func loadPolicy(
  fromStandardInputAs name: String?, asOf today: CalendarDay?, jobs: Int?
) throws -> LoadedProject {
  let bytes = try FileSystem.standardInput(limit: ProjectFiles.byteLimit)
  let progress = LoadProgress()
  let project = try ProgressLine.telling({ progress.sentence }) {
    try loadProject(
      replacing: name ?? "stdin.yaml", by: bytes, asOf: today ?? .today,
      jobs: jobs ?? processorCount, progress: progress)
  }
  project.printFaults()
  return project
}

var processorCount: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

extension LoadedProject {
  fileprivate func printFaults() {
    for fault in faults { printError("error: cannot read \(fault)") }
    for link in files.links { printError("note: \(link) is a link and not followed") }
  }

  /// A report of findings about the files asked for.
  func report(_ findings: [Diagnostic], showsSuppressed: Bool = false) -> Report {
    let unreadable = Set(faults.map(\.path))
    let readable = asked.filter {
      !unreadable.contains(ProjectFiles.join(files.root, files.paths[Int($0.index)]))
    }
    return Report(
      diagnostics: findings,
      summary: ReportSummary(
        found: asked.count + excluded.count, checked: readable.count, excluded: excluded.count,
        diagnostics: findings, suppressed: suppressed.count, unreadable: faults.count),
      suppressed: showsSuppressed
        ? suppressed.map { SuppressedDiagnostic($0.diagnostic, reason: $0.reason) } : [],
      checkedFiles: readable,
      unreadable: faults.map { fault in
        UnreadableFile(
          ProjectFiles.relative(fault.path, to: files.root) ?? fault.path, reason: fault.reason)
      },
      folder: ProjectFiles.folderInRepository(of: files.root),
      documentation: Explanation.documentation, toolVersion: toolVersion,
      source: { checked.source($0) })
  }

  /// The bundle of the whole project; its findings go to standard error when it has errors.
  func compiled(withProvenance: Bool = false) throws -> [UInt8] {
    try requireFiles()
    do {
      return try compile(checked, withProvenance: withProvenance)
    } catch {
      printError(report(checked.diagnostics.filter { $0.severity == .error }).rendered(as: .text))
      throw ExitStatus.findings
    }
  }

  /// The whole project with its bundle, to be asked and explained.
  func compiledPolicies() throws -> CompiledPolicies {
    try CompiledPolicies(checked, PolicyBundle(compiled()))
  }

  /// Nothing may be concluded from files that could not be read, or from none.
  func requireFiles() throws {
    guard faults.isEmpty else { throw ExitStatus.environmentFailed }
    guard hasPolicyFiles, !asked.isEmpty else {
      throw Failure(
        .environmentFailed,
        "no policy file found in \(files.root)"
          + (excluded.first.map {
            ": `exclude` leaves out \($0)\(excluded.count > 1 ? " and more" : "")"
          } ?? "; `stepup init` writes a first one"))
    }
  }
}
