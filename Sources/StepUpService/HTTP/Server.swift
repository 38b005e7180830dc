import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import NIOCore

extension HTTPServerBuilder {
  /// A server of HTTP/1.1, with TLS where it is configured.
  static func service(
    _ limits: ConnectionLimits, certificate: ServerCertificate?
  ) throws -> HTTPServerBuilder {
    var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
    decoder.maxHeaderFieldSize = 8_192
    decoder.maxHeaderListSize = 16_384
    decoder.maxHeaderFieldCount = 100
    let (idle, read) = (limits.idle, limits.read)
    let http = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [ConnectionGuard(limit: read)],
        idleTimeout: TimeAmount(idle), httpDecoderConfiguration: decoder))
    guard let certificate else { return http }
    return try .tls(http, tlsConfiguration: certificate.tls)
  }
}
