import StepUpCompiler
import StepUpTools

/// Where a project lies, or will lie, and where the repository around it begins.
struct OnboardingPlace {
  let project: OnboardingProject
  /// The project's root as it is shown and written to.
  private let root: String
  /// Where the files of CI go.
  private let repository: String

  init(_ directory: String) throws {
    let existing = try Self.nearestExisting(directory)
    guard try FileSystem.kind(of: existing) == .directory else {
      throw FileFault(path: existing, reason: "is not a directory")
    }
    guard FileSystem.canWrite(in: existing) else {
      throw FileFault(path: existing, reason: "nothing can be written here")
    }
    let found = try ProjectFiles.root(of: existing)
    let isProject = FileSystem.exists(ProjectFiles.join(found, "stepup.yaml"))
    let target = try Self.absolute(directory, existing: existing)
    root = isProject ? found : target
    let here = try FileSystem.absolute(".")
    repository =
      Self.ancestor(of: root) { FileSystem.exists(ProjectFiles.join($0, ".git")) }
      ?? (ProjectFiles.relative(root, to: here) == nil ? root : here)
    let folder = ProjectFiles.relative(root, to: repository) ?? ""
    project = try Self.project(
      at: root, isProject: isProject, folder: folder.isEmpty ? "." : folder, in: repository)
  }

  private static func project(
    at root: String, isProject: Bool, folder: String, in repository: String
  ) throws -> OnboardingProject {
    let configured = Set(
      ReviewSystem.allCases.filter { FileSystem.exists(ProjectFiles.join(repository, $0.path)) })
    guard FileSystem.exists(root) else {
      return OnboardingProject(newIn: folder, configured: configured)
    }
    let found = ProjectFiles.discover(below: root)
    if let fault = found.faults.first { throw fault }
    let files = try found.paths.map { path in
      OnboardingProject.File(
        path,
        try FileSystem.bytes(of: ProjectFiles.join(root, path), limit: ProjectFiles.byteLimit))
    }
    if isProject || files.contains(where: \.isPolicy) {
      return OnboardingProject(joining: files, folder: folder, configured: configured)
    }
    guard let other = files.first else {
      return OnboardingProject(newIn: folder, configured: configured)
    }
    throw Failure(
      .wrongUsage,
      "\(other.path) would be taken for a policy, since every .yaml file of a project is one; "
        + "choose a folder without such files, as in `stepup init policies`")
  }

  // MARK: Files

  /// The files to write, with the paths to write them to.
  func files(
    of onboarding: Onboarding, replaces: Bool
  ) throws(OnboardingFault) -> [FileSystem.NewFile] {
    try onboarding.files().map {
      FileSystem.NewFile(shown(root, $0.path), $0.bytes, replaces: replaces)
    }
      + onboarding.reviewFiles.map {
        FileSystem.NewFile(shown(repository, $0.path), $0.bytes, replaces: false)
      }
  }

  /// A path as one would type it here.
  private func shown(_ folder: String, _ path: String) -> String {
    let full = ProjectFiles.join(folder, path)
    guard let here = try? FileSystem.absolute(".") else { return full }
    return ProjectFiles.relative(full, to: here) ?? full
  }

  /// What to do next.
  func nextSteps(after onboarding: Onboarding) -> String {
    let folder = shown(root, "").split(separator: "/").joined(separator: "/")
    let path = folder.isEmpty ? "" : " " + folder
    return """
      What was written is checked: nothing found. Next, read the files, and run

        stepup check\(path)
        stepup test\(path) --coverage

      """
        + (onboarding.reviewFiles.isEmpty
          ? ""
          : "\nCI builds StepUp from where its variable STEPUP_REPOSITORY says; set it once.\n")
  }

  // MARK: Paths

  /// The nearest folder at or above a path that is there.
  private static func nearestExisting(_ path: String) throws -> String {
    var path = path.isEmpty ? "." : path
    while true {
      if FileSystem.exists(path) { return path }
      guard let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
      path = end == path.startIndex ? "/" : String(path[..<end])
    }
  }

  private static func absolute(_ path: String, existing: String) throws -> String {
    let base = try FileSystem.absolute(existing)
    if path == existing || path.isEmpty { return base }
    let rest = existing == "." ? path[...] : path.dropFirst(existing.count)
    var parts = base.split(separator: "/")
    for part in rest.split(separator: "/") where part != "." {
      // What is not there yet is no link, so `..` leads back to where it lies.
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The nearest folder at or above a path that fits.
  private static func ancestor(of path: String, where fits: (String) -> Bool) -> String? {
    var path = path
    while !fits(path) {
      guard path != "/", let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      path = end == path.startIndex ? "/" : String(path[..<end])
    }
    return path
  }
}
