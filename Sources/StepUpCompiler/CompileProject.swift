public import StepUpDiagnostics

/// What compiling a project on disk came to.
public struct CompiledProject: Sendable {
  /// The bundle; nothing when an error stands.
  public let bundle: [UInt8]?
  /// Every finding, in the order of reports.
  public let diagnostics: [Diagnostic]
  private let project: CheckedProject

  fileprivate init(_ project: CheckedProject) {
    bundle = try? compile(project)
    diagnostics = project.diagnostics
    self.project = project
  }

  /// The path of a file that a diagnostic names, relative to the project's root.
  public func path(of file: FileID) -> String { project.source(file).path }

  /// Where a diagnostic's place starts: line and column count from 1, columns in Unicode scalars.
  public func position(of place: Place) -> (line: Int, column: Int) {
    let position = LineTable(project.source(place.file)).position(at: place.range.start)
    return (position.line, position.column)
  }
}

/// Checks and compiles the project that a path belongs to, for services that compile policies
/// themselves.
///
/// - Parameters:
///   - path: A file or directory of the project.
///   - today: The day that decides which suppressions still hold.
///   - jobs: How many files are worked on at a time.
/// - Throws: ``FileFault`` when a file or directory cannot be read: nothing may be concluded then.
public func compileProject(
  at path: String, asOf today: CalendarDay, jobs: Int = 1
) throws(FileFault) -> CompiledProject {
  let files = ProjectFiles.discover(below: try ProjectFiles.root(of: path))
  let read = read(files, jobs: jobs)
  if let fault = read.faults.first { throw fault }
  return CompiledProject(check(read.parsed, asOf: today, jobs: jobs))
}
