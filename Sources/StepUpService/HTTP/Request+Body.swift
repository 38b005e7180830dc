import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
  /// The bytes of a body of JSON.
  ///
  /// - Throws: ``Refusal`` when the body is something else or too large, or what went wrong while it
  ///   was read.
  func jsonBody() async throws -> [UInt8] {
    guard let type = headers[.contentType], Self.isJSON(type) else {
      throw Refusal.invalid("the header Content-Type must be `application/json`")
    }
    if let length = headers[.contentLength].flatMap({ Int($0) }), length > RequestLimits.bodyBytes {
      throw Refusal.tooLarge
    }
    do {
      let buffer = try await body.collect(upTo: RequestLimits.bodyBytes)
      return Array(buffer.readableBytesView)
    } catch is NIOTooManyBytesError {
      throw Refusal.tooLarge
    }
  }

  /// Whether a media type is that of JSON, whatever its parameters.
  private static func isJSON(_ type: String) -> Bool {
    if type == "application/json" { return true }
    let essence = type.prefix { $0 != ";" }.lowercased()
    return essence.prefix { $0 != " " && $0 != "\t" } == "application/json"
  }
}
