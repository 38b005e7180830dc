import StepUpEngine
import StepUpJSON

/// What tells an OAuth client that a user has to confirm who they are, as RFC 9470 says it.
struct StepUpHeader: Sendable {
  /// The authentication context classes that an authorization server is asked for.
  let acrValues: String

  /// The value of the header `WWW-Authenticate` that a resource server answers with.
  ///
  /// - Parameter maxAge: How many seconds may have passed since the user confirmed.
  func value(maxAge: Int) -> String {
    "Bearer error=\"insufficient_user_authentication\", "
      + "error_description=\"The user has to confirm who they are\", "
      + "acr_values=\"\(acrValues)\", max_age=\"\(maxAge)\""
  }

  /// Writes the header and what it is made of.
  func write(maxAge: Int, to writer: inout JSONWriter) {
    writer.member("acr_values", acrValues)
    writer.member("max_age", maxAge)
    writer.member("www_authenticate", value(maxAge: maxAge))
  }
}
