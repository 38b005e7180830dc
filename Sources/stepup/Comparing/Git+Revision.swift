import StepUpCompiler

extension Git {
  /// The policy files of a project at a revision, with their paths relative to the project's root.
  struct PolicyFiles {
    /// The project's root, relative to the root of the repository.
    let root: String
    let contents: [(path: String, bytes: [UInt8])]
  }

  /// Reads a project from a revision; neither the work tree nor the index is looked at.
  ///
  /// - Parameter directory: A directory of the project in the work tree.
  static func policyFiles(at revision: String, in directory: String) throws -> PolicyFiles {
    guard try FileSystem.kind(of: directory) == .directory else {
      throw FileFault(path: directory, reason: "is not a directory")
    }
    // Where the directory lies, relative to the top of the repository, with a slash at its end. Git
    // has several reasons to refuse, such as a repository that another user owns.
    guard let prefix = try line(["rev-parse", "--show-prefix"], directory, isQuiet: false) else {
      throw Failure(
        .environmentFailed, "git finds no repository for \(directory): its message is above")
    }
    guard
      let commit = try line(
        ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], directory)
    else { throw Failure(.environmentFailed, "git does not know the revision \(revision)") }
    let root = try projectRoot(above: prefix, at: commit, directory)
    let entries = try tree(commit, root, directory)
    let contents = try bytes(of: entries.map(\.object), directory)
    return PolicyFiles(
      root: root,
      contents: zip(entries, contents).map { (String($0.path.dropFirst(root.count)), $1) })
  }

  /// The nearest directory above with a `stepup.yaml`, else the directory itself.
  private static func projectRoot(
    above prefix: String, at commit: String, _ directory: String
  ) throws -> String {
    var candidates = [""]
    for name in prefix.split(separator: "/") {
      candidates.append((candidates.last ?? "") + name + "/")
    }
    let names = candidates.map { $0 + "stepup.yaml" }
    let found = try run(
      ["ls-tree", "--full-tree", "--name-only", "-z", commit, "--"] + names, directory)
    let paths = Set(found.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    return candidates.last { paths.contains($0 + "stepup.yaml") } ?? prefix
  }

  /// The regular files below a directory that a project takes for policy files.
  private static func tree(
    _ commit: String, _ root: String, _ directory: String
  ) throws -> [(path: String, object: String)] {
    let listed = try run(
      ["ls-tree", "-r", "--full-tree", "-z", commit, "--"] + (root.isEmpty ? [] : [root]), directory
    )
    return listed.split(separator: 0).compactMap { entry in
      // `100644 blob OBJECT<tab>PATH`
      let parts = entry.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      guard parts.count == 2 else { return nil }
      let path = String(decoding: parts[1], as: UTF8.self)
      let words = parts[0].split(separator: UInt8(ascii: " "))
      guard words.count == 3, words[0].starts(with: "100".utf8) else { return nil }
      guard ProjectFiles.takes(path.dropFirst(root.count)) else { return nil }
      return (path, String(decoding: words[2], as: UTF8.self))
    }
  }

  /// The contents of objects, in their order.
  private static func bytes(of objects: [String], _ directory: String) throws -> [[UInt8]] {
    let names = objects.map { $0 + "\n" }.joined()
    var output = try run(["cat-file", "--batch"], directory, input: Array(names.utf8))[...]
    return try objects.map { object in
      // `OBJECT blob SIZE<line end>CONTENTS<line end>`
      guard let end = output.firstIndex(of: UInt8(ascii: "\n")),
        let size = output[..<end].split(separator: UInt8(ascii: " ")).last
          .flatMap({ Int(String(decoding: $0, as: UTF8.self)) }),
        output.endIndex - end > size
      else { throw Failure(.environmentFailed, "git cannot read the object \(object)") }
      let contents = output[(end + 1)..<(end + 1 + size)]
      output = output[contents.endIndex...].dropFirst()
      return Array(contents)
    }
  }

  /// The line that a git command prints; nothing when it fails.
  private static func line(
    _ arguments: [String], _ directory: String, isQuiet: Bool = true
  ) throws -> String? {
    try output(of: arguments, directory, isQuiet: isQuiet).map {
      String(decoding: $0.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
  }
}
