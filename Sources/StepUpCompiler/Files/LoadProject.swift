package import StepUpDiagnostics

/// A project as it lies on disk, checked, and the part of it that was asked about.
package struct LoadedProject: Sendable {
  package let files: ProjectFiles
  package let checked: CheckedProject
  /// The files asked about, in order.
  package let asked: [FileID]
  /// The files among those asked about that `exclude` leaves out.
  package let excluded: [String]
  /// What the environment did not give.
  package let faults: [FileFault]

  /// The findings whose primary place lies in the files asked about, in the order of reports.
  package var findings: [Diagnostic] {
    if asked.count == files.paths.count { return checked.diagnostics }
    let asked = Set(asked)
    return checked.diagnostics.filter { asked.contains($0.place.file) }
  }

  /// The findings about the files asked about that comments keep quiet, in the order of reports.
  package var suppressed: [SuppressedFinding] {
    if asked.count == files.paths.count { return checked.suppressed }
    let asked = Set(asked)
    return checked.suppressed.filter { asked.contains($0.diagnostic.place.file) }
  }

  /// The same project with fewer files asked about.
  package func narrowed(to asked: [FileID]) -> LoadedProject {
    LoadedProject(
      files: files, checked: checked, asked: asked, excluded: [], faults: faults)
  }

  /// Whether there is a file beside the project's own.
  package var hasPolicyFiles: Bool {
    files.paths.contains { $0 != ProjectIndex.projectFileName }
  }
}

/// Why a project cannot be loaded.
package enum LoadFault: Error, Sendable {
  case file(FileFault)
  /// The paths belong to projects with different roots.
  case severalProjects([String])
}

/// Loads the project that paths belong to, whole, so that references resolve.
///
/// - Parameters:
///   - paths: Files and directories of one project; findings are asked for about these.
///   - today: The day that decides which suppressions still hold.
///   - jobs: How many files are worked on at a time.
///   - progress: Told how far it is.
package func loadProject(
  paths: [String], asOf today: CalendarDay, jobs: Int, progress: LoadProgress? = nil
) throws(LoadFault) -> LoadedProject {
  var roots: [String] = []
  var wanted: [(path: String, isDirectory: Bool)] = []
  do {
    for path in paths {
      let root = try ProjectFiles.root(of: path)
      if !roots.contains(root) { roots.append(root) }
      let absolute = try FileSystem.absolute(path)
      wanted.append((absolute, try FileSystem.kind(of: absolute) == .directory))
    }
  } catch {
    throw .file(error)
  }
  guard let root = roots.first, roots.count == 1 else { throw .severalProjects(roots.sorted()) }
  let scopes = wanted.compactMap { wanted in
    ProjectFiles.relative(wanted.path, to: root).map { (path: $0, isDirectory: wanted.isDirectory) }
  }
  let named = Set(scopes.filter { !$0.isDirectory }.map(\.path))
  let directories = scopes.filter(\.isDirectory).map(\.path)
  let files = ProjectFiles.discover(below: root, named: named)
  let isAsked = { (path: String) in
    named.contains(path) || directories.contains { $0.isEmpty || path.hasPrefix($0 + "/") }
  }
  let read = read(files, jobs: jobs, progress: progress)
  return LoadedProject(
    files: files, checked: check(read.parsed, asOf: today, jobs: jobs, progress: progress),
    asked: files.paths.indices.filter { isAsked(files.paths[$0]) }.map(FileID.init),
    excluded: files.excluded.filter(isAsked), faults: read.faults)
}

/// Loads the project around one file, with contents that stand for those on disk.
///
/// - Parameter path: The file, which need not exist; its directory must.
package func loadProject(
  replacing path: String, by contents: [UInt8], asOf today: CalendarDay, jobs: Int,
  progress: LoadProgress? = nil
) throws(FileFault) -> LoadedProject {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  let directory = try FileSystem.absolute(path == name ? "." : String(path.dropLast(name.count)))
  return try loadProject(
    adding: [name: contents], to: directory, asOf: today, jobs: jobs, progress: progress)
}

/// Loads the project around a directory, with files in it that stand for those on disk; findings are
/// asked for about these.
///
/// - Parameters:
///   - files: The contents by name.
///   - directory: The directory, which need not exist.
package func loadProject(
  adding contents: [String: [UInt8]], to directory: String, asOf today: CalendarDay, jobs: Int,
  progress: LoadProgress? = nil
) throws(FileFault) -> LoadedProject {
  var missing: [String] = []
  var existing = directory[...]
  while !existing.isEmpty, (try? FileSystem.kind(of: String(existing))) == nil {
    let name = existing.split(separator: "/").last ?? existing
    missing.insert(String(name), at: 0)
    while existing.last == "/" { existing.removeLast() }
    existing = existing.dropLast(name.count)
  }
  let absolute = try FileSystem.absolute(existing.isEmpty ? "." : String(existing))
  let root = try ProjectFiles.root(of: absolute)
  let below = [ProjectFiles.relative(absolute, to: root) ?? ""] + missing
  var overlay: [String: [UInt8]] = [:]
  for (name, bytes) in contents {
    overlay[(below + [name]).filter { !$0.isEmpty }.joined(separator: "/")] = bytes
  }
  let files = ProjectFiles.discover(below: root, named: Set(overlay.keys))
  let read = read(files, overlay: overlay, jobs: jobs, progress: progress)
  return LoadedProject(
    files: files, checked: check(read.parsed, asOf: today, jobs: jobs, progress: progress),
    asked: files.paths.indices.filter { overlay[files.paths[$0]] != nil }.map(FileID.init),
    excluded: files.excluded.filter { overlay[$0] != nil }, faults: read.faults)
}

/// Loads a project whose files lie elsewhere than in the file system.
///
/// - Parameters:
///   - name: What the project is called in messages.
///   - contents: The policy files, with those that `exclude` leaves out.
package func loadProject(
  named name: String, contents: [(path: String, bytes: [UInt8])], asOf today: CalendarDay,
  jobs: Int
) -> LoadedProject {
  var bytes: [String: [UInt8]] = [:]
  for file in contents { bytes[file.path] = file.bytes }
  let files = ProjectFiles(
    root: name, found: Array(bytes.keys), project: bytes[ProjectIndex.projectFileName])
  let read = read(files, overlay: bytes, jobs: jobs)
  return LoadedProject(
    files: files, checked: check(read.parsed, asOf: today, jobs: jobs),
    asked: files.paths.indices.map(FileID.init), excluded: files.excluded, faults: read.faults)
}
