import StepUpDiagnostics

/// The files of a project, read and parsed.
package struct ReadProject: Sendable {
  package let parsed: [ParsedFile]
  /// What the environment did not give; nothing may be concluded from such files.
  package let faults: [FileFault]
}

/// Reads and parses the files of a project, several at a time.
///
/// - Parameters:
///   - overlay: Contents that stand for those of a file, by path relative to the root.
///   - jobs: How many files are worked on at a time.
///   - progress: Told of every file.
package func read(
  _ files: ProjectFiles, overlay: [String: [UInt8]] = [:], jobs: Int, progress: LoadProgress? = nil
) -> ReadProject {
  progress?.startReading(of: files.paths.count)
  let prefix = ProjectFiles.join(files.root, "")
  let results = mapConcurrently(count: files.paths.count, jobs: jobs, progress: progress) { index in
    let path = files.paths[index]
    return Result { () throws(FileFault) in
      let bytes =
        if let given = overlay[path] { given } else {
          try FileSystem.bytes(of: prefix + path, limit: ProjectFiles.byteLimit)
        }
      return parseFile(Source(id: FileID(index), path: path, bytes: bytes))
    }
  }
  var parsed: [ParsedFile] = []
  var faults = files.faults
  parsed.reserveCapacity(results.count)
  for (index, result) in results.enumerated() {
    switch result {
    case .success(let file): parsed.append(file)
    case .failure(let fault):
      faults.append(fault)
      parsed.append(.unreadable(Source(id: FileID(index), path: files.paths[index], bytes: [])))
    }
  }
  return ReadProject(parsed: parsed, faults: faults)
}

extension ParsedFile {
  /// A file that the environment did not give: it may be anything.
  static func unreadable(_ source: Source) -> ParsedFile {
    ParsedFile(
      source: source, document: nil, diagnostics: [], suppressions: [],
      identity: .unreadable(kind: nil, id: nil))
  }
}
