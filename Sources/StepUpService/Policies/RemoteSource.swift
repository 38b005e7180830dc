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
      timeout: HTTPClient.Configuration.Timeout(connect: .seconds(5), read: .seconds(10)))
    configuration.connectionPool.retryConnectionEstablishment = false
    return configuration
  }

  private let remote: PolicyConfiguration.RemoteBundle
  private let check: BundleCheck
  private let logger: Logger
  /// What the server called the bundle that was taken last.
  private var etag: String?
  private var digest: BundleDigest?
  /// The key that it was judged by.
  private var keyStamp: FileSystem.Stamp?
  /// Whether the file on disk holds it, where one is to hold it.
  private var isKept = false

  init(_ remote: PolicyConfiguration.RemoteBundle, check: BundleCheck, logger: Logger) {
    self.remote = remote
    self.check = check
    self.logger = logger
  }

  mutating func news(forced: Bool) async throws(PolicyFault) -> PolicyNews {
    // Taken before the key is read: if it changes meanwhile, the next look judges anew.
    let keyStamp = check.keyStamp
    // Else the bytes are needed: to be judged anew, or to be kept.
    let isJudged = keyStamp == self.keyStamp && isKept
    let response: (bytes: [UInt8], etag: String?)?
    do {
      response = try await fetch(unless: isJudged && !forced ? etag : nil)
    } catch let fault as PolicyFault {
      throw fault
    } catch let error as FileFault {
      throw .unavailable("--bundle-authorization cannot be read: \(error.reason)")
    } catch let error as IOError {
      throw .unavailable("\(remote.name): \(FileSystem.reason(of: error.errnoCode))")
    } catch {
      throw .unavailable("\(remote.name): \(error)")
    }
    guard let response else {
      confirmKept()
      return .confirmed
    }
    let bundle = try check.bundle(response.bytes, from: remote.name)
    let isNew = bundle.digest != digest
    (etag, digest, self.keyStamp) = (response.etag, bundle.digest, keyStamp)
    if isNew || !isJudged { keep(response.bytes) } else { confirmKept() }
    return isNew ? .changed(bundle) : .confirmed
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
    return try await HTTPClient.withHTTPClient(configuration: Self.client) { [request] client in
      try await within(remote.fetchLimit, "\(remote.name): the answer takes too long") {
        let response = try await client.execute(request, timeout: TimeAmount(remote.fetchLimit))
        switch response.status {
        case .notModified where tag != nil: return nil
        case .ok:
          let body = try await response.body.collect(upTo: Self.byteLimit)
          return (Array(body.readableBytesView), response.headers.first(name: "ETag"))
        default:
          throw PolicyFault.unavailable("\(remote.name): the server answers \(response.status)")
        }
      }
    }
  }

  /// Writes what was fetched; it is good whether or not it can be kept.
  private mutating func keep(_ bytes: [UInt8]) {
    isKept = writes { cache throws(FileFault) in try FileSystem.replace(cache, with: bytes) }
  }

  /// Notes that what is kept is still the newest.
  private mutating func confirmKept() {
    isKept = writes { cache throws(FileFault) in try FileSystem.touch(cache) }
  }

  private func writes(_ write: (String) throws(FileFault) -> Void) -> Bool {
    guard let cache = remote.cache else { return true }
    do {
      try write(cache)
      return true
    } catch {
      logger.error("the last good bundle cannot be kept", metadata: ["fault": "\(error)"])
      return false
    }
  }
}

/// Does something that is given up when it takes longer than a limit.
private func within<Value: Sendable>(
  _ limit: Duration, _ fault: String, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: limit)
      throw PolicyFault.unavailable(fault)
    }
    defer { group.cancelAll() }
    guard let value = try await group.next() else { throw CancellationError() }
    return value
  }
}

extension String {
  /// The text without the line end that editors put behind it.
  fileprivate var trimmingLineEnd: String { String(prefix { !$0.isNewline }) }
}
