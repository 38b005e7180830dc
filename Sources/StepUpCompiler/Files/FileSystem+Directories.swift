#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// Makes a directory, and those above it, where they are not there yet.
  package static func makeDirectory(_ path: String) throws(FileFault) {
    var end = path.startIndex
    repeat {
      end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
      let part = String(path[..<end])
      if unsafe mkdir(part, 0o777) != 0, errno != EEXIST { throw fault(part) }
    } while end < path.endIndex
    guard try kind(of: path) == .directory else {
      throw FileFault(path: path, reason: "is not a directory")
    }
  }
}
