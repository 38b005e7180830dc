import Foundation
import JWTKit
import Testing

/// Callers whose tokens an authorization server signs.
@Suite struct WebTokenTests {
  private let keys: JWTKeyCollection
  private let service: Service

  init() async throws {
    let key = ES256PrivateKey()
    keys = JWTKeyCollection()
    await keys.add(ecdsa: key, kid: "k-1")
    let point = try #require(key.publicKey.parameters)
    let folder = try Folder()
    let jwks = try folder.write(
      #"{"keys":[{"kty":"EC","crv":"P-256","alg":"ES256","kid":"k-1","#
        + #""x":"\#(base64URL(point.x))","y":"\#(base64URL(point.y))"}]}"#,
      to: "jwks.json")
    service = try await Service(
      "--jwks", jwks, "--jwt-issuer", "https://issuer.example.com", "--jwt-audience", "stepup")
  }

  private func status(
    _ claims: TokenClaims, keys: JWTKeyCollection? = nil, header: JWTHeader = JWTHeader()
  ) async throws -> Int {
    let token = try await (keys ?? self.keys).sign(claims, kid: "k-1", header: header)
    return try await service.ask(
      Question.customer(), headers: ["Authorization": "Bearer " + token]
    ).status
  }

  @Test func `a token of the issuer is let in for its institutions`() async throws {
    #expect(try await status(TokenClaims()) == 200)
    var claims = TokenClaims()
    claims.institutions = ["other-bank"]
    #expect(try await status(claims) == 403)
    claims.institutions = nil
    #expect(try await status(claims) == 403)
  }

  @Test func `a token that was made for others is not`() async throws {
    var claims = TokenClaims()
    claims.iss = "https://evil.example.com"
    #expect(try await status(claims) == 401)
    claims = TokenClaims()
    claims.aud = "another-service"
    #expect(try await status(claims) == 401)
  }

  @Test func `a token counts from its beginning to its end`() async throws {
    var claims = TokenClaims()
    claims.exp = Int(Date.now.timeIntervalSince1970) - 60
    #expect(try await status(claims) == 401)
    claims = TokenClaims()
    claims.nbf = Int(Date.now.timeIntervalSince1970) + 3_600
    #expect(try await status(claims) == 401)
  }

  @Test func `a token that another key signed is not let in`() async throws {
    let others = JWTKeyCollection()
    await others.add(ecdsa: ES256PrivateKey(), kid: "k-1")
    #expect(try await status(TokenClaims(), keys: others) == 401)
    let secrets = JWTKeyCollection()
    await secrets.add(
      hmac: HMACKey(from: String(repeating: "s", count: 64)), digestAlgorithm: .sha256, kid: "k-1")
    #expect(try await status(TokenClaims(), keys: secrets) == 401)
    let unsigned = JWTKeyCollection()
    await unsigned.addUnsecuredNone(kid: "k-1")
    #expect(try await status(TokenClaims(), keys: unsigned) == 401)
  }

  @Test(arguments: [JWTHeaderField.array([.string("exp")]), .array([.int(7)]), .null])
  func `a token that asks for more than is understood is not let in`(
    critical: JWTHeaderField
  ) async throws {
    #expect(try await status(TokenClaims(), header: ["crit": critical]) == 401)
  }
}
