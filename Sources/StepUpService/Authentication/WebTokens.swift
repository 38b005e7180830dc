import JWTKit

/// Callers whose tokens an authorization server signs.
struct WebTokens: Sendable {
  private let keys: JWTKeyCollection
  private let issuer: String
  private let audience: String

  /// Reads the keys of a file.
  init(_ configuration: CallerConfiguration.JWTConfiguration) async throws(ConfigurationFault) {
    issuer = configuration.issuer
    audience = configuration.audience
    keys = JWTKeyCollection()
    let text = String(decoding: try settingFile(at: configuration.jwks), as: UTF8.self)
    do {
      try await keys.add(jwksJSON: text)
    } catch {
      throw ConfigurationFault("\(configuration.jwks): this is no set of JSON Web Keys")
    }
  }

  /// The caller of a token, or nil when it is not to be relied on.
  func caller(of token: String) async -> Caller? {
    guard let claims = try? await keys.verify(token, as: Claims.self),
      claims.issuer.value == issuer, claims.audience.value.contains(audience)
    else { return nil }
    return Caller(
      name: claims.subject.value, scope: claims.institutions?.scope ?? .institutions([]))
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
