#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// Puts bytes in a file's place, all or nothing: whatever happens, the path holds the old contents
  /// or the new ones. The file keeps its permissions. A pipe or a device stays what it is, and gets
  /// the bytes.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    // Through a link the file itself is replaced, not the link.
    let target = (try? absolute(path)) ?? path
    // Not to be met by what a run that was killed left behind.
    let temporary = "\(target).\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
    var status = stat()
    let isNew = unsafe stat(target, &status) != 0
    if !isNew, status.st_mode & S_IFMT != S_IFREG { return try pour(bytes, into: path) }
    let mode = isNew ? 0o666 : status.st_mode & 0o7777
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw fault(path) }
    do throws(FileFault) {
      defer { close(descriptor) }
      if !isNew, fchmod(descriptor, mode) != 0 { throw fault(path) }
      try write(bytes, descriptor, path)
      guard fsync(descriptor) == 0 else { throw fault(path) }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    guard unsafe rename(temporary, target) == 0 else {
      let reason = fault(path)
      unsafe unlink(temporary)
      throw reason
    }
  }

  /// Writes bytes to what nothing may take the place of.
  private static func pour(_ bytes: [UInt8], into path: String) throws(FileFault) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path) }
    defer { close(descriptor) }
    try write(bytes, descriptor, path)
  }

  /// Writes bytes to standard output.
  package static func writeToStandardOutput(_ bytes: [UInt8]) throws(FileFault) {
    try write(bytes, STDOUT_FILENO, "standard output")
  }

  /// Writes bytes to standard error.
  package static func writeToStandardError(_ bytes: [UInt8]) throws(FileFault) {
    try write(bytes, STDERR_FILENO, "standard error")
  }

  /// Puts bytes at the end of a file, which is made when it is not there.
  ///
  /// - Parameter written: How many of the bytes are there afterwards, whatever happens.
  package static func append(
    _ bytes: [UInt8], to path: String, written: inout Int
  ) throws(FileFault) {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw fault(path) }
    defer { close(descriptor) }
    try write(bytes, descriptor, path, written: &written)
  }

  private static func write(
    _ bytes: [UInt8], _ descriptor: Int32, _ path: String
  ) throws(FileFault) {
    var written = 0
    try write(bytes, descriptor, path, written: &written)
  }

  private static func write(
    _ bytes: [UInt8], _ descriptor: Int32, _ path: String, written: inout Int
  ) throws(FileFault) {
    while written < bytes.count {
      // The slice lies within the array, which outlives the call.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw fault(path) }
      written += count
    }
  }

  @unsafe private static func systemWrite(
    _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, bytes, count)
    #else
      unsafe Darwin.write(descriptor, bytes, count)
    #endif
  }
}
