#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// What changes when a file is written or another one takes its place.
  ///
  /// Neither size nor moment are enough: bundles are often of one size, and whoever puts files in
  /// place may give all of them the same moment.
  package struct Stamp: Hashable, Sendable {
    /// The number of the file in its file system.
    let file: UInt64
    let size: Int64
    /// When it was written, in seconds since 1970.
    package let seconds: Int
    let nanoseconds: Int
    /// When anything about it was changed last, which nobody can choose.
    let changedSeconds: Int
    let changedNanoseconds: Int
  }

  /// The stamp of a file; nothing when it is not there.
  package static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (written, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return Stamp(
      file: UInt64(status.st_ino), size: Int64(status.st_size), seconds: written.tv_sec,
      nanoseconds: written.tv_nsec, changedSeconds: changed.tv_sec,
      changedNanoseconds: changed.tv_nsec)
  }

  /// Marks a file as written at this moment.
  package static func touch(_ path: String) throws(FileFault) {
    guard unsafe utimes(path, nil) == 0 else { throw fault(path) }
  }
}
