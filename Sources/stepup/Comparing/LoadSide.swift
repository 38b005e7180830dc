import StepUpCompiler
import StepUpEngine
import StepUpTools

/// Loads one side of a comparison: a project, or a bundle.
func loadSide(_ path: String) throws -> DiffSide {
  if try FileSystem.kind(of: path) == .file {
    let bundle = try loadBundle(path)
    return try DiffSide(bundle, loadProvenance(of: bundle, path))
  }
  let project = try loadPolicies([path])
  let folder = ProjectFiles.folderInRepository(of: project.files.root)
  return try side(of: project, named: path, in: folder)
}

/// Loads a project as a git revision has it.
///
/// - Parameter directory: A directory of the work tree, whose project is meant.
func loadSide(ofRevision revision: String, in directory: String) throws -> DiffSide {
  let files = try Git.policyFiles(at: revision, in: directory)
  let project = loadProject(
    named: "\(revision):\(files.root)", contents: files.contents, asOf: .today,
    jobs: processorCount)
  guard project.hasPolicyFiles else {
    throw Failure(.environmentFailed, "no policy file found in \(project.files.root)")
  }
  return try side(of: project, named: revision, in: files.root)
}

/// A project without errors; findings that keep it from being compared go to standard error.
///
/// - Parameter folder: Where it lies in the repository, with a slash at its end.
private func side(
  of project: LoadedProject, named name: String, in folder: String
) throws -> DiffSide {
  if project.checked.hasErrors { printError("error: \(name) has errors and cannot be compared") }
  let bundle = try PolicyBundle(project.compiled(withProvenance: true))
  return try DiffSide(
    bundle, loadProvenance(of: bundle, name), project: project.checked, folder: folder)
}
