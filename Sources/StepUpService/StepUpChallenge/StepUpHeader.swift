import StepUpEngine
import StepUpJSON

/// What tells an OAuth client that a user has to confirm who they are, as RFC 9470 says it: the value
/// of the header `WWW-Authenticate` that a resource server answers with.
struct StepUpHeader: Sendable {
  /// The authentication context classes that an authorization server is asked for.
  private let acrValues: String
  /// The header as JSON, up to how many seconds may have passed since the user confirmed.
  private let opening: String

  init(acrValues: String) {
    self.acrValues = acrValues
    let header: JSONValue = .string(
      "Bearer error=\"insufficient_user_authentication\", "
        + "error_description=\"The user has to confirm who they are\", "
        + "acr_values=\"\(acrValues)\", max_age=\"")
    opening = String(header.text().dropLast())
  }

  /// Writes the header and what it is made of.
  func write(maxAge: Int, to writer: inout JSONWriter) {
    writer.member("acr_values", acrValues)
    writer.member("max_age", maxAge)
    writer.member("www_authenticate") { writer in
      writer.write(written: opening)
      writer.write(written: String(maxAge))
      writer.write(written: #"\"""#)
    }
  }
}
