import StepUpReport

/// Why policies could not be taken.
package enum PolicyFault: Error, Hashable, Sendable {
  /// The policies have errors; `report` shows the findings as `stepup check` does.
  case refused(errors: Int, report: String)
  /// They cannot be read or fetched, or are not to be relied on.
  case unavailable(String)

  /// One lower-case sentence without a period; it names no file's contents.
  package var message: String {
    switch self {
    case .refused(let errors, _):
      "\(counted(errors, "error")) in the policies; the log shows them"
    case .unavailable(let message): message
    }
  }
}
