import StepUpCompiler
import StepUpDiagnostics
import StepUpReport

extension CheckRun {
  private var safety: Fix.Safety { options.unsafe ? .unsafe : .safe }

  /// Prints what `--fix` would change; something to change ends with the status of findings.
  func printDiff(of project: LoadedProject) throws {
    try project.requireFiles()
    let selection = FixSelection(
      project.findings, upTo: safety, source: project.checked.source)
    for change in selection.changes { printText(unifiedDiff(change.source, change.edits)) }
    if !selection.changes.isEmpty { throw ExitStatus.findings }
  }

  /// Applies fixes until none is left that can be applied: one may make room for another.
  ///
  /// Each file is replaced whole or not at all. An interrupt waits until the file at hand is, and
  /// leaves the others as they are.
  ///
  /// - Returns: The project after the fixes.
  func applyFixes(to project: LoadedProject) throws -> LoadedProject {
    var project = project
    var applied = 0
    var files: Set<String> = []
    for _ in 0..<10 {
      let selection = FixSelection(
        project.findings, upTo: safety, source: project.checked.source)
      if selection.changes.isEmpty { break }
      try apply(selection.changes, below: project.files.root, counting: &files)
      applied += selection.fixes.count
      project = try loadAgain(project)
    }
    let fixes = applied == 1 ? "1 fix" : "\(applied) fixes"
    printError("\(fixes) applied in \(counted(files.count, "file"))")
    return project
  }

  private func apply(
    _ changes: [FixSelection.Change], below root: String, counting files: inout Set<String>
  ) throws {
    try holdingInterrupts { isInterrupted in
      for change in changes {
        if isInterrupted() {
          return printError(
            "error: interrupted: \(counted(files.count, "file")) fixed, the others are as they were"
          )
        }
        do {
          try FileSystem.replace(
            ProjectFiles.join(root, change.source.path), with: change.bytes)
        } catch {
          throw Failure(.environmentFailed, "cannot write \(error)")
        }
        files.insert(change.source.path)
      }
    }
  }

  /// The project as it lies on disk now, and as much of it asked about as before.
  private func loadAgain(_ project: LoadedProject) throws -> LoadedProject {
    let now = try loadPolicies(options.paths, asOf: options.asOf, jobs: options.jobs)
    guard options.changedSince != nil else { return now }
    let asked = Set(project.asked.map { project.files.paths[Int($0.index)] })
    return now.narrowed(to: now.asked.filter { asked.contains(now.files.paths[Int($0.index)]) })
  }
}
