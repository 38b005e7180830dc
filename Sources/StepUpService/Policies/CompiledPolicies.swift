import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import StepUpReport

/// Compiles the project of a path.
///
/// - Throws: The findings when there is an error among them.
func compiledPolicies(_ path: String) throws(PolicyFault) -> PolicyBundle {
  let project: LoadedProject
  do {
    project = try loadProject(paths: [path], asOf: .today, jobs: 1)
  } catch {
    switch error {
    case .file(let fault): throw .unavailable("cannot read \(fault)")
    case .severalProjects: preconditionFailure("one path belongs to one project")
    }
  }
  if let fault = project.faults.first { throw .unavailable("cannot read \(fault)") }
  guard project.hasPolicyFiles else {
    throw .unavailable("no policy file found in \(project.files.root)")
  }
  guard let bytes = try? compile(project.checked) else {
    // The whole project is compiled, so findings beside the path count as well.
    let errors = project.checked.diagnostics.filter { $0.severity == .error }
    let files = project.files
    let report = Report(
      diagnostics: errors,
      summary: ReportSummary(
        found: files.paths.count + files.excluded.count, checked: files.paths.count,
        excluded: files.excluded.count, diagnostics: errors),
      toolVersion: serviceVersion, source: { project.checked.source($0) })
    throw .refused(errors: errors.count, report: report.rendered(as: .text))
  }
  guard let bundle = try? PolicyBundle(bytes) else {
    preconditionFailure("a compiled bundle is sound")
  }
  return bundle
}
