import Hummingbird
import Logging

extension Logger.Metadata {
  /// What a log says of a request: nothing that a caller could put a person's data into, except for
  /// the id they gave the request.
  static func ofRequest(
    _ request: Request, _ endpoint: Endpoint?, status: Int, duration: Duration
  ) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
      "endpoint": "\(endpoint?.kind.rawValue ?? "none")", "status": "\(status)",
      "microseconds": "\(duration / .microseconds(1))",
    ]
    if let id = request.loggedID { metadata["request_id"] = "\(id)" }
    if let trace = request.headers[.traceParent].flatMap({ TraceContext(traceparent: $0) }) {
      metadata["trace_id"] = "\(trace.trace)"
      metadata["span_id"] = "\(trace.parent)"
    }
    return metadata
  }
}

extension Request {
  /// What the caller calls the request, as logs say it: 128 bytes of it at most.
  var loggedID: String? {
    headers[.requestID].map { String(decoding: $0.utf8.prefix(128), as: UTF8.self) }
  }
}
