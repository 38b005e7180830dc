import Logging
import NIOCore
import NIOSSL
import Synchronization

/// The certificate that the service shows, which can be renewed while it runs.
final class ServerCertificate: Sendable {
  private let files: TLSFiles
  private let started: TLSConfiguration
  private let shown: Mutex<NIOSSLContextConfigurationOverride>
  private let logger: Logger

  /// - Throws: Why a file of certificates or keys cannot be used.
  init(_ files: TLSFiles, logger: Logger) throws(ConfigurationFault) {
    self.files = files
    self.logger = logger
    started = try TLSConfiguration(files)
    shown = Mutex(NIOSSLContextConfigurationOverride(started))
  }

  /// Reads certificate and key anew, for connections to come; when that fails, those known before
  /// are still shown.
  func reload() {
    do throws(ConfigurationFault) {
      let new = NIOSSLContextConfigurationOverride(try TLSConfiguration(files))
      shown.withLock { $0 = new }
    } catch {
      logger.error("the certificate cannot be loaded", metadata: ["fault": "\(error.message)"])
    }
  }

  /// TLS that shows with each connection what there is at its time.
  var tls: TLSConfiguration {
    var tls = started
    tls.sslContextCallback = { _, promise in promise.succeed(self.shown.withLock { $0 }) }
    return tls
  }
}

extension NIOSSLContextConfigurationOverride {
  /// The certificate and the key of a configuration.
  fileprivate init(_ tls: TLSConfiguration) {
    self.init()
    certificateChain = tls.certificateChain
    privateKey = tls.privateKey
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
    do {
      // The server makes its own only when it starts.
      _ = try NIOSSLContext(configuration: self)
    } catch {
      throw ConfigurationFault(.tlsCertificate, "certificate and key do not go together: \(error)")
    }
  }
}
