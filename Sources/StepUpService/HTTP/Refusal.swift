import HTTPTypes
import StepUpJSON

/// Why a request gets no answer.
struct Refusal: Error {
  let status: HTTPResponse.Status
  /// What is wrong, and where in the request.
  let fault: JSONFault
  /// A header that goes with the status.
  var header: (name: HTTPField.Name, value: String)?

  private init(
    _ status: HTTPResponse.Status, _ fault: JSONFault,
    header: (name: HTTPField.Name, value: String)? = nil
  ) {
    self.status = status
    self.fault = fault
    self.header = header
  }

  private init(
    _ status: HTTPResponse.Status, _ message: String,
    header: (name: HTTPField.Name, value: String)? = nil
  ) {
    self.init(status, JSONFault(.root, message), header: header)
  }

  /// The request is not what it has to be.
  static func invalid(_ fault: JSONFault) -> Refusal { Refusal(.badRequest, fault) }

  static func invalid(_ message: String) -> Refusal { Refusal(.badRequest, message) }

  /// The caller has not shown who they are.
  static func unauthenticated(_ message: String, challenge: String) -> Refusal {
    Refusal(.unauthorized, message, header: (.wwwAuthenticate, challenge))
  }

  /// The caller may not ask that.
  static let forbidden = Refusal(.forbidden, "this caller may not ask about this institution")

  static let unknownAddress = Refusal(.notFound, "there is nothing at this address")
  static let unknownInstitution = Refusal(.notFound, "the address names an unknown institution")
  static let unknownFeature = Refusal(.notFound, "the address names an unknown feature")

  static func wrongMethod(_ allowed: [HTTPRequest.Method]) -> Refusal {
    let methods = allowed.map(\.rawValue).joined(separator: ", ")
    return Refusal(
      .methodNotAllowed, "this address takes \(methods) only", header: (.allow, methods))
  }

  static let tooLarge = Refusal(
    .contentTooLarge, "the request has more than \(RequestLimits.bodyBytes) bytes")

  static let stalePolicies = Refusal(
    .serviceUnavailable, "the policies were not confirmed for too long")
}

/// How much may be asked at a time.
enum RequestLimits {
  /// The bytes of a body.
  static let bodyBytes = 65_536
  /// The items of a batch.
  static let batchItems = 1_000
}
