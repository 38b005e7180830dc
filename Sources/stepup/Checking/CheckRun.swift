import StepUpCompiler
import StepUpDiagnostics
import StepUpJSON
import StepUpReport
import StepUpTools
import StepUpWire

/// One run of `stepup check`: loads, narrows down, mends when asked to, and reports.
struct CheckRun {
  let options: CheckOptions

  /// Ends the process with the status the run earned.
  func runToEnd() throws -> Never {
    let (project, status) = try run()
    // Taking ten thousand files apart first would be for nothing.
    withExtendedLifetime(project) { end(with: status) }
  }

  func run() throws -> (project: LoadedProject, status: ExitStatus) {
    var project = try load()
    if let revision = options.changedSince {
      project = try project.narrowed(toChangesSince: revision)
    }
    if options.diff {
      try printDiff(of: project)
      return (project, .success)
    }
    if options.fix { project = try applyFixes(to: project) }
    return (project, try report(project))
  }

  private func load() throws -> LoadedProject {
    guard options.paths == ["-"] else {
      return try loadPolicies(options.paths, asOf: options.asOf, jobs: options.jobs)
    }
    return try loadPolicy(
      fromStandardInputAs: options.stdinFilename, asOf: options.asOf, jobs: options.jobs)
  }

  /// Prints the findings in every format asked for, and says whether they fail the check.
  private func report(_ project: LoadedProject) throws -> ExitStatus {
    var findings = project.findings
    var gone: [KnownFindings.Entry] = []
    if let known = try knownFindings(of: project) {
      let compared = known.compare(
        findings, of: project.pathsLookedAt, source: project.checked.source)
      findings = compared.new
      gone = compared.gone
      if !compared.known.isEmpty {
        printError("\(counted(compared.known.count, "known finding")) left out")
      }
    }
    let report = project.report(findings, showsSuppressed: options.showSuppressed)
    // Before anything is printed: who reads what is printed may go away, and that ends the run.
    let unwritten = writeOutputs(of: report)
    if options.format != .text || !project.asked.isEmpty {
      printText(report.rendered(as: options.format, options: options.color.options))
    }
    if options.statistics, !findings.isEmpty { printStatistics(of: findings) }
    for entry in gone {
      printError(
        "error: known finding no longer occurs: \(entry.file): \(entry.id.rawValue): "
          + entry.message)
    }
    if !gone.isEmpty { printError("help: write the file again with --write-baseline") }
    for fault in unwritten { printError("error: \(fault)") }
    if !unwritten.isEmpty { throw ExitStatus.environmentFailed }
    try project.requireFiles()
    let fails = findings.contains { options.failOn.includes($0.severity) }
    return fails || !gone.isEmpty ? .findings : .success
  }

  /// Writes every file that was asked for; one that cannot be written keeps none of the others back.
  private func writeOutputs(of report: Report) -> [FileFault] {
    var faults: [FileFault] = []
    for target in options.output {
      do throws(FileFault) {
        try write(Array(report.rendered(as: target.format).utf8), to: target.file)
      } catch {
        faults.append(error)
      }
    }
    return faults
  }

  /// The findings that are accepted: those of `--baseline`, else those that `--write-baseline`
  /// has just written.
  ///
  /// What is written covers the whole project, also when less was asked about: a run about one
  /// file must not lose what is known of the others.
  private func knownFindings(of project: LoadedProject) throws -> KnownFindings? {
    // Read first: both options may name one file.
    let accepted = try options.baseline.map(readKnownFindings)
    guard let file = options.writeBaseline else { return accepted }
    try project.requireFiles()
    let written = KnownFindings(project.checked.diagnostics, source: project.checked.source)
    try write(Array((written.json.text(.indented) + "\n").utf8), to: file)
    let count = written.entries.reduce(0) { $0 + $1.count }
    printError("\(counted(count, "known finding")) written to \(file)")
    return accepted ?? written
  }

  private func readKnownFindings(_ file: String) throws -> KnownFindings {
    do {
      return try KnownFindings(json: FileSystem.bytes(of: file))
    } catch let fault as KnownFindingsFault {
      throw Failure(.wrongUsage, "\(file) cannot be used: \(fault.path): \(fault.message)")
    }
  }

  /// How often each finding occurs, the most frequent first.
  private func printStatistics(of findings: [Diagnostic]) {
    var counts: [DiagnosticID: Int] = [:]
    for finding in findings { counts[finding.id, default: 0] += 1 }
    let rows = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let lines = rows.map { id, count in
      String(repeating: " ", count: max(0, 7 - String(count).count)) + "\(count)  \(id.rawValue)"
    }
    let table = lines.joined(separator: "\n")
    if options.format == .text || options.format == .concise {
      printLine(table)
    } else {
      printError(table)
    }
  }
}

extension LoadedProject {
  /// The paths of the files asked about; nothing when that is the whole project, gone files too.
  fileprivate var pathsLookedAt: Set<String>? {
    asked.count == files.paths.count ? nil : Set(asked.map { files.paths[Int($0.index)] })
  }
}
