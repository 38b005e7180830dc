import JWTKit
import Logging
import StepUpJSON

/// Callers whose tokens an authorization server signs.
struct WebTokens: Sendable {
  private let keys: JWTKeyCollection
  private let issuer: String
  private let audience: String

  /// Reads the keys of a file; those that verify no tokens are left out, and the log says so.
  ///
  /// - Throws: Why there is no key to verify tokens with.
  init(
    _ configuration: CallerConfiguration.JWTConfiguration, logger: Logger
  ) async throws(ConfigurationFault) {
    issuer = configuration.issuer
    audience = configuration.audience
    keys = JWTKeyCollection()
    let file = configuration.jwks
    let bytes = try settingFile(at: file)
    guard case .array(let items) = (try? JSONReader.read(bytes))?["keys"] else {
      throw ConfigurationFault("\(file): this is no set of JSON Web Keys")
    }
    var unusable: [String] = []
    for (index, item) in items.enumerated() {
      do {
        try await keys.add(jwk: WebKey(item).jwk)
      } catch {
        let reason = (error as? WebKey.Unusable)?.reason ?? "it cannot be read"
        unusable.append("$.keys[\(index)]: \(reason)")
      }
    }
    guard unusable.count < items.count else {
      let reasons = unusable.isEmpty ? "" : " (\(unusable.joined(separator: "; ")))"
      throw ConfigurationFault("\(file): no key of the set verifies tokens" + reasons)
    }
    if !unusable.isEmpty {
      logger.warning(
        "keys are left out", metadata: ["keys": "\(unusable.joined(separator: "; "))"])
    }
  }

  /// The caller of a token, or nil when it is not to be relied on.
  func caller(of token: String) async -> Caller? {
    guard let claims = try? await keys.verify(token, as: Claims.self),
      claims.issuer.value == issuer, claims.audience.value.contains(audience),
      !hasCriticalHeaders(token)
    else { return nil }
    return Caller(
      name: claims.subject.value, scope: claims.institutions?.scope ?? .institutions([]))
  }

  /// Whether a token counts only for whoever understands more of its header than is read here.
  private func hasCriticalHeaders(_ token: String) -> Bool {
    let parsed = try? DefaultJWTParser().parse(Array(token.utf8), as: Claims.self)
    return parsed?.header.fields.keys.contains("crit") ?? true
  }

  /// What a token says.
  private struct Claims: JWTPayload {
    let issuer: IssuerClaim
    let subject: SubjectClaim
    let audience: AudienceClaim
    let expiration: ExpirationClaim
    let notBefore: NotBeforeClaim?
    let institutions: Institutions?

    enum CodingKeys: String, CodingKey {
      case issuer = "iss"
      case subject = "sub"
      case audience = "aud"
      case expiration = "exp"
      case notBefore = "nbf"
      case institutions
    }

    func verify(using algorithm: some JWTAlgorithm) throws {
      try expiration.verifyNotExpired()
      try notBefore?.verifyNotBefore()
    }
  }

  /// The institutions the caller may ask about: `"*"`, or a list of ids.
  private struct Institutions: Codable {
    let scope: Caller.Scope

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let ids = try? container.decode(Set<String>.self) {
        scope = .institutions(ids)
      } else if try container.decode(String.self) == "*" {
        scope = .everyInstitution
      } else {
        scope = .institutions([])
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch scope {
      case .everyInstitution: try container.encode("*")
      case .institutions(let ids): try container.encode(ids.sorted())
      }
    }
  }
}
