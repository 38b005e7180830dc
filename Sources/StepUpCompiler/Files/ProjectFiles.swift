import StepUpDiagnostics
import StepUpLanguage

/// The policy files of a project as they lie on disk.
package struct ProjectFiles: Sendable {
  /// The path of the project's root, without links.
  package let root: String
  /// The files to check, relative to the root, in order.
  package let paths: [String]
  /// The files that `exclude` leaves out, relative to the root, in order.
  package let excluded: [String]
  /// Links that would be policy files if links were followed.
  package let links: [String]
  /// Directories and files that could not be looked at.
  package let faults: [FileFault]
}

extension ProjectFiles {
  /// Finds the root of the project that a path belongs to: the nearest directory above it with a
  /// `stepup.yaml`, else the directory itself.
  package static func root(of path: String) throws(FileFault) -> String {
    let absolute = try FileSystem.absolute(path)
    let isDirectory = try FileSystem.kind(of: absolute) == .directory
    let start = isDirectory ? absolute : parent(of: absolute)
    var directory = start
    while true {
      let candidate = join(directory, ProjectIndex.projectFileName)
      if (try? FileSystem.kind(of: candidate, followingLinks: false)) == .file { return directory }
      if directory == "/" { return start }
      directory = parent(of: directory)
    }
  }

  /// Where a project lies in the git repository around it, with a slash at the end; nothing when it
  /// is the repository's root, or when there is none.
  package static func folderInRepository(of root: String) -> String {
    var directory = root
    while directory != "/" {
      // A directory, or a file in a work tree beside the main one.
      if (try? FileSystem.kind(of: join(directory, ".git"))) != nil {
        return directory == root ? "" : (relative(root, to: directory) ?? "") + "/"
      }
      directory = parent(of: directory)
    }
    return ""
  }

  /// Finds every policy file below a root.
  ///
  /// Hidden files and directories are skipped, links are not followed.
  ///
  /// - Parameter named: Files that were asked for by name, relative to the root: they are policy
  ///   files whatever they are called.
  package static func discover(below root: String, named: Set<String> = []) -> ProjectFiles {
    var found = Array(named)
    var links: [String] = []
    var faults: [FileFault] = []
    var directories = [""]
    while let directory = directories.popLast() {
      let entries: [FileSystem.Entry]
      do {
        entries = try FileSystem.entries(in: directory.isEmpty ? root : join(root, directory))
      } catch {
        faults.append(error)
        continue
      }
      let prefix = directory.isEmpty ? "" : directory + "/"
      for entry in entries where entry.name.utf8.first != UInt8(ascii: ".") {
        let name = entry.name
        let path = prefix + name
        switch Result(catching: { () throws(FileFault) in
          // Most file systems say it with the name.
          if let kind = entry.kind { return kind }
          return try FileSystem.kind(of: join(root, path), followingLinks: false)
        }) {
        case .success(.directory): directories.append(path)
        case .success(.link): if isPolicyFile(name) { links.append(path) }
        case .success(.file), .success(.other):
          if isPolicyFile(name), !named.contains(path) { found.append(path) }
        case .failure(let fault): faults.append(fault)
        }
      }
    }
    let project = try? FileSystem.bytes(
      of: join(root, ProjectIndex.projectFileName), limit: ProjectFiles.byteLimit)
    return ProjectFiles(
      root: root, found: found, project: project, links: links.sorted(),
      faults: faults.sorted { $0.path < $1.path })
  }

  /// - Parameters:
  ///   - found: The policy files, with those that are to be left out.
  ///   - project: The contents of the project's own file, when there is one.
  init(
    root: String, found: [String], project: [UInt8]?, links: [String] = [],
    faults: [FileFault] = []
  ) {
    let patterns = project.map(Self.excludePatterns) ?? []
    let isExcluded = { (path: String) in
      path != ProjectIndex.projectFileName && patterns.contains { $0.matches(path) }
    }
    var paths: [String] = []
    var excluded: [String] = []
    for path in Self.sorted(found) {
      if isExcluded(path) { excluded.append(path) } else { paths.append(path) }
    }
    self.init(root: root, paths: paths, excluded: excluded, links: links, faults: faults)
  }

  /// Paths in the order of their bytes, which are taken out once: they are compared often.
  private static func sorted(_ paths: [String]) -> [String] {
    paths.map { (bytes: Array($0.utf8), path: $0) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
      .map(\.path)
  }

  /// What the project's own file leaves out.
  private static func excludePatterns(_ bytes: [UInt8]) -> [PathPattern] {
    let source = Source(id: FileID(0), path: ProjectIndex.projectFileName, bytes: bytes)
    guard case .project(let project) = parseFile(source).document else { return [] }
    return project.exclude.value?.values ?? []
  }

  /// As much of a file as is read: one byte more than a policy file may have.
  package static let byteLimit = 1_048_577

  private static func isPolicyFile(_ name: some StringProtocol) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// Whether a file at a path relative to the root is taken for a policy file: all but hidden ones.
  package static func takes(_ path: some StringProtocol) -> Bool {
    isPolicyFile(path) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// A path below a directory.
  package static func join(_ directory: String, _ path: String) -> String {
    directory.hasSuffix("/") ? directory + path : directory + "/" + path
  }

  private static func parent(of path: String) -> String {
    let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
    return parent.isEmpty ? "/" : String(parent)
  }

  /// A path relative to the root; nothing when it lies elsewhere.
  package static func relative(_ path: String, to root: String) -> String? {
    if path == root { return "" }
    let prefix = root.hasSuffix("/") ? root : root + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }
}
