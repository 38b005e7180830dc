#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// What changes when a file is written: its size and the moment.
  package struct Stamp: Hashable, Sendable {
    let size: Int64
    /// When it was written, in seconds since 1970.
    package let seconds: Int
    let nanoseconds: Int
  }

  /// The stamp of a file; nothing when it is not there.
  package static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let moment = status.st_mtimespec
    #else
      let moment = status.st_mtim
    #endif
    return Stamp(
      size: Int64(status.st_size), seconds: moment.tv_sec, nanoseconds: moment.tv_nsec)
  }

  /// Marks a file as written at this moment.
  package static func touch(_ path: String) throws(FileFault) {
    guard unsafe utimes(path, nil) == 0 else { throw fault(path) }
  }
}
