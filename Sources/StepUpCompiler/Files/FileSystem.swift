#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the compiler asks of the file system: the one place that reads it.
package enum FileSystem {
  package enum EntryKind: Sendable {
    case file, directory, link, other
  }

  /// What a path leads to; links are followed only when asked for.
  package static func kind(
    of path: String, followingLinks: Bool = true
  ) throws(FileFault) -> EntryKind {
    var status = stat()
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw fault(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Whether something has the path, be it a link that leads nowhere.
  package static func exists(_ path: String) -> Bool {
    (try? kind(of: path, followingLinks: false)) != nil
  }

  /// Whether files can be added to a directory.
  package static func canWrite(in directory: String) -> Bool {
    unsafe access(directory, W_OK | X_OK) == 0
  }

  /// The path from the root of the file system, without links, `.` and `..`.
  package static func absolute(_ path: String) throws(FileFault) -> String {
    // `realpath` allocates what it returns, and gives nothing on a fault.
    guard let resolved = unsafe realpath(path, nil) else { throw fault(path) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// What a directory holds under one name.
  struct Entry {
    let name: String
    /// Nothing when the file system does not say it with the name.
    let kind: EntryKind?
  }

  /// The names in a directory, in no order.
  package static func names(in directory: String) throws(FileFault) -> [String] {
    try entries(in: directory).map(\.name)
  }

  /// What a directory holds, in no order.
  static func entries(in directory: String) throws(FileFault) -> [Entry] {
    guard let stream = unsafe opendir(directory) else { throw fault(directory) }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    // An entry is valid until the next one is read; its name ends with a zero byte.
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      entries.append(Entry(name: name, kind: unsafe kind(Int(entry.pointee.d_type))))
    }
    return entries
  }

  private static func kind(_ type: Int) -> EntryKind? {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .directory
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  /// The bytes of a regular file, at most `limit` of them.
  ///
  /// Waits for nothing: a pipe or a device that has the name of a file is a fault.
  package static func bytes(of path: String, limit: Int = .max) throws(FileFault) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw fault(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileFault(path: path, reason: "is a directory, not a file")
    default: throw FileFault(path: path, reason: "is not a regular file")
    }
    // One byte more than the size shows the end of the file in the first read.
    return try read(
      descriptor, path, expecting: min(Int(status.st_size) + 1, limit), limit, isRegularFile: true)
  }

  /// Everything that comes from standard input, at most `limit` bytes.
  package static func standardInput(limit: Int = .max) throws(FileFault) -> [UInt8] {
    try read(STDIN_FILENO, "standard input", expecting: 65_536, limit)
  }

  private static func read(
    _ descriptor: Int32, _ path: String, expecting size: Int, _ limit: Int,
    isRegularFile: Bool = false
  ) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = min(size, limit)
    while bytes.count < limit {
      var count = 0
      // At most `capacity` bytes are written where there is room for as many.
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, used in
        count = unsafe systemRead(descriptor, buffer.baseAddress, capacity)
        used = max(0, count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw fault(path) }
      if count == 0 { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      // A regular file gives less than it was asked for at its end alone.
      if isRegularFile, count < capacity { break }
      capacity = min(max(4096, size - bytes.count, capacity), limit - bytes.count)
    }
    return bytes
  }

  @unsafe private static func systemRead(
    _ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, buffer, count)
    #else
      unsafe Darwin.read(descriptor, buffer, count)
    #endif
  }

  static func fault(_ path: String) -> FileFault {
    FileFault(path: path, reason: reason(of: errno))
  }

  /// What the operating system says of an error.
  package static func reason(of error: Int32) -> String {
    let reason = unsafe String(cString: strerror(error))
    return reason.prefix(1).lowercased() + reason.dropFirst()
  }
}
