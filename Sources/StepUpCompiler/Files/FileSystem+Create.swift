#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// A file to be written.
  package struct NewFile: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// Whether it may take the place of a file that is there.
    package let replaces: Bool

    package init(_ path: String, _ bytes: [UInt8], replaces: Bool) {
      self.path = path
      self.bytes = bytes
      self.replaces = replaces
    }
  }

  /// Writes files and the folders they lie in, all of them or none.
  ///
  /// What goes wrong, or Ctrl-C, leaves everything as it was; only a process that is killed outright
  /// can leave some of the files, each of them whole.
  package static func create(_ files: [NewFile]) throws(FileFault) {
    let ended = [SIGINT, SIGTERM, SIGHUP].map { (number: $0, handler: signal($0, SIG_IGN)) }
    defer { for (number, handler) in ended { signal(number, handler) } }
    var folders: [String] = []
    var before: [(path: String, bytes: [UInt8]?)] = []
    do throws(FileFault) {
      for file in files { try makeFolders(above: file.path, &folders) }
      for file in files {
        if !exists(file.path) {
          try add(file)
          before.append((file.path, nil))
        } else if file.replaces {
          before.append((file.path, try bytes(of: file.path)))
          try replace(file.path, with: file.bytes)
        } else {
          throw FileFault(path: file.path, reason: "exists already")
        }
      }
    } catch {
      for (path, bytes) in before.reversed() {
        if let bytes { try? replace(path, with: bytes) } else { unsafe unlink(path) }
      }
      for folder in folders.reversed() { unsafe rmdir(folder) }
      throw error
    }
  }

  /// Makes the folders that a file lies in, as far as they are missing, and takes note of them.
  private static func makeFolders(
    above path: String, _ made: inout [String]
  ) throws(FileFault) {
    guard let end = path.utf8.lastIndex(of: UInt8(ascii: "/")), end > path.startIndex else {
      return
    }
    let folder = String(path[..<end])
    if (try? kind(of: folder)) == .directory { return }
    try makeFolders(above: folder, &made)
    guard unsafe mkdir(folder, 0o777) == 0 else { throw fault(folder) }
    made.append(folder)
  }

  /// Writes a file where there is none.
  private static func add(_ file: NewFile) throws(FileFault) {
    let temporary = "\(file.path).\(getpid()).tmp"
    try replace(temporary, with: file.bytes)
    defer { unsafe unlink(temporary) }
    // A link, unlike a renaming, never takes the place of what another process wrote meanwhile; but
    // not every file system has links.
    if unsafe link(temporary, file.path) == 0 { return }
    let hasNoLinks = errno == EPERM || errno == ENOTSUP
    guard hasNoLinks, unsafe rename(temporary, file.path) == 0 else { throw fault(file.path) }
  }
}
