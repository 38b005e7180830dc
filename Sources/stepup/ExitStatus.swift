#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the tool's exit status says.
enum ExitStatus: Int32, Error {
  case success = 0
  /// Findings, or something refused because of them.
  case findings = 1
  case wrongUsage = 2
  /// The environment failed: an unreadable file, no policy file found, a broken bundle.
  case environmentFailed = 3
  /// With `--exit-status`: the decision was deny, elevate, or the request was invalid.
  case denied = 10
  case elevate = 11
  case invalidRequest = 12
}

/// A run that cannot go on: printed as one line on standard error.
struct Failure: Error {
  let status: ExitStatus
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}

/// Ends the process.
func end(with status: ExitStatus) -> Never {
  #if canImport(Glibc)
    Glibc.exit(status.rawValue)
  #elseif canImport(Musl)
    Musl.exit(status.rawValue)
  #else
    Darwin.exit(status.rawValue)
  #endif
}
