import AsyncHTTPClient
import Logging
import NIOCore
import NIOHTTP1
import StepUpCompiler
import StepUpEngine

/// A bundle that is fetched; the last good one is kept on disk for the next start.
struct RemoteSource: PolicySource {
  /// As much as is fetched: a hundred times the bundle of a thousand institutions.
  private static let byteLimit = 64 << 20

  /// A server that cannot be reached is asked again at the next look, not meanwhile.
  private static var client: HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(
      timeout: HTTPClient.Configuration.Timeout(connect: .seconds(5)))
    configuration.connectionPool.retryConnectionEstablishment = false
    return configuration
  }

  private let remote: PolicyConfiguration.RemoteBundle
  private let check: BundleCheck
  private let logger: Logger
  /// What the server called the bundle that was taken last.
  private var etag: String?
  private var digest: BundleDigest?

  init(_ remote: PolicyConfiguration.RemoteBundle, check: BundleCheck, logger: Logger) {
    self.remote = remote
    self.check = check
    self.logger = logger
  }

  mutating func news(forced: Bool) async throws(PolicyFault) -> PolicyNews {
    let response: (bytes: [UInt8], etag: String?)?
    do {
      response = try await fetch(unless: forced ? nil : etag)
    } catch let fault as PolicyFault {
      throw fault
    } catch let error as IOError {
      throw .unavailable("\(remote.url): \(FileSystem.reason(of: error.errnoCode))")
    } catch {
      throw .unavailable("\(remote.url): \(error)")
    }
    guard let response else {
      keep(nil)
      return .confirmed
    }
    let bundle = try check.bundle(response.bytes, from: remote.url)
    etag = response.etag
    if bundle.digest == digest {
      keep(nil)
      return .confirmed
    }
    digest = bundle.digest
    keep(response.bytes)
    return .changed(bundle)
  }

  /// The last good bundle on disk, and when it was last known to be the newest.
  func kept() throws(PolicyFault) -> (bundle: PolicyBundle, confirmedAt: Instant)? {
    guard let cache = remote.cache, let stamp = FileSystem.stamp(of: cache) else { return nil }
    return (try check.bundle(at: cache), Instant(seconds: Int64(stamp.seconds)))
  }

  /// Fetches the bundle; nil when it is still the one of the tag.
  private func fetch(unless tag: String?) async throws -> (bytes: [UInt8], etag: String?)? {
    var request = HTTPClientRequest(url: remote.url)
    if let tag { request.headers.add(name: "If-None-Match", value: tag) }
    if let file = remote.authorization {
      let value = String(decoding: try FileSystem.bytes(of: file), as: UTF8.self)
      request.headers.add(name: "Authorization", value: value.trimmingLineEnd)
    }
    return try await HTTPClient.withHTTPClient(configuration: Self.client) { client in
      let response = try await client.execute(request, timeout: .seconds(30))
      switch response.status {
      case .notModified: return nil
      case .ok:
        let body = try await response.body.collect(upTo: Self.byteLimit)
        return (Array(body.readableBytesView), response.headers.first(name: "ETag"))
      default:
        throw PolicyFault.unavailable("\(remote.url): the server answers \(response.status)")
      }
    }
  }

  /// Writes what was fetched, or notes that what is there is still the newest.
  ///
  /// The policies are good whether or not they can be kept.
  private func keep(_ bytes: [UInt8]?) {
    guard let cache = remote.cache else { return }
    do {
      if let bytes {
        try FileSystem.replace(cache, with: bytes)
      } else {
        try FileSystem.touch(cache)
      }
    } catch {
      logger.error("the last good bundle cannot be kept", metadata: ["fault": "\(error)"])
    }
  }
}

extension String {
  /// The text without the line end that editors put behind it.
  fileprivate var trimmingLineEnd: String { String(prefix { !$0.isNewline }) }
}
