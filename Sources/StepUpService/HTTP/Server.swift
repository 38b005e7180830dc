import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import NIOCore
import NIOSSL

extension HTTPServerBuilder {
  /// A server of HTTP/1.1, with TLS where it is configured.
  static func service(
    _ limits: ConnectionLimits, tls: TLSFiles?
  ) throws(ConfigurationFault) -> HTTPServerBuilder {
    var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
    decoder.maxHeaderFieldSize = 8_192
    decoder.maxHeaderListSize = 16_384
    decoder.maxHeaderFieldCount = 100
    let (idle, read) = (limits.idle, limits.read)
    let http = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [ConnectionGuard(limit: read)],
        idleTimeout: .seconds(idle.components.seconds), httpDecoderConfiguration: decoder))
    guard let tls else { return http }
    let configuration = try TLSConfiguration(tls)
    do {
      // Made here as well, since the server makes its own only when it starts.
      _ = try NIOSSLContext(configuration: configuration)
      return try .tls(http, tlsConfiguration: configuration)
    } catch {
      throw ConfigurationFault(.tlsCertificate, "certificate and key do not go together: \(error)")
    }
  }
}

extension TLSConfiguration {
  /// TLS 1.2 and later, with certificates of callers where authorities are named.
  fileprivate init(_ files: TLSFiles) throws(ConfigurationFault) {
    let (chainText, keyText) = (
      try settingFile(at: files.certificate), try settingFile(at: files.key)
    )
    do {
      let chain = try NIOSSLCertificate.fromPEMBytes(chainText)
      let key = try NIOSSLPrivateKey(bytes: keyText, format: .pem)
      self = .makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    } catch {
      throw ConfigurationFault(
        .tlsCertificate, "\(files.certificate) and \(files.key) cannot be read as PEM: \(error)")
    }
    minimumTLSVersion = .tlsv12
    applicationProtocols = ["http/1.1"]
    if let authorities = files.clientAuthorities {
      let authoritiesText = try settingFile(at: authorities)
      do {
        trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(authoritiesText))
      } catch {
        throw ConfigurationFault(.tlsClientCA, "\(authorities) cannot be read as PEM: \(error)")
      }
      certificateVerification = .noHostnameVerification
    }
  }
}
