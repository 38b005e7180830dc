extension ProjectFiles {
  /// The stamps of a project's policy files by path: they differ once a file appears, changes or
  /// goes.
  package static func stamps(below root: String) -> [String: FileSystem.Stamp] {
    var stamps: [String: FileSystem.Stamp] = [:]
    for path in discover(below: root).paths {
      stamps[path] = FileSystem.stamp(of: join(root, path))
    }
    return stamps
  }
}
