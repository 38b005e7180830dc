import Logging
import Synchronization

/// Tells who a caller is by their bearer token.
final class Authenticator: Sendable {
  private let configuration: CallerConfiguration
  private let keys: Mutex<Keys>
  private let logger: Logger

  /// The ways in which tokens are known.
  private struct Keys: Sendable {
    var tokens: StaticTokens?
    var webTokens: WebTokens?

    init(_ configuration: CallerConfiguration, logger: Logger) async throws(ConfigurationFault) {
      if let file = configuration.tokens { tokens = try StaticTokens(file: file) }
      if let jwt = configuration.jwt { webTokens = try await WebTokens(jwt, logger: logger) }
    }
  }

  /// - Throws: Why a file of tokens or keys cannot be used.
  init(_ configuration: CallerConfiguration, logger: Logger) async throws(ConfigurationFault) {
    self.configuration = configuration
    self.logger = logger
    keys = Mutex(try await Keys(configuration, logger: logger))
  }

  /// Reads tokens and keys anew; when that fails, those known before still count.
  func reload() async {
    do {
      let new = try await Keys(configuration, logger: logger)
      keys.withLock { $0 = new }
    } catch {
      logger.error("callers cannot be loaded", metadata: ["fault": "\(error.message)"])
    }
  }

  /// The caller who sends a header.
  func caller(authorization: String?) async throws(Refusal) -> Caller {
    guard configuration.asksForTokens else { return .anyone }
    guard let authorization else {
      throw .unauthenticated("a bearer token is needed", challenge: "Bearer")
    }
    let parts = authorization.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else {
      throw .unauthenticated("a bearer token is needed", challenge: "Bearer")
    }
    let token = String(parts[1])
    let keys = keys.withLock { $0 }
    if let caller = keys.tokens?.caller(of: token) { return caller }
    if let caller = await keys.webTokens?.caller(of: token) { return caller }
    throw .unauthenticated(
      "this bearer token is not valid", challenge: #"Bearer error="invalid_token""#)
  }
}
