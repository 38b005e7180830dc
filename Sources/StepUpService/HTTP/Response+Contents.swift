import HTTPTypes
import Hummingbird
import NIOCore
import StepUpJSON
import StepUpWire

extension Response {
  /// A text of JSON.
  static func json(_ text: some Sequence<UInt8>, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: text)))
  }

  /// The format of metrics.
  static func text(_ text: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// Why there is no answer.
  init(_ refusal: Refusal) {
    self = .json(refusal.fault.json.text().utf8, status: refusal.status)
    if let (name, value) = refusal.header { headers[name] = value }
  }
}
