import CryptoExtras
import Foundation
import JWTKit
import StepUpService
import Testing

/// Sets of keys as authorization servers publish them.
@Suite struct WebKeyTests {
  private let folder: Folder
  private let rsa: JWTKit.Insecure.RSA.PrivateKey

  init() throws {
    folder = try Folder()
    rsa = try JWTKit.Insecure.RSA.PrivateKey(backing: _RSA.Signing.PrivateKey(keySize: .bits2048))
  }

  /// The key of RSA as a set says it.
  private func rsaKey(_ more: String = #","kid":"rsa""#) throws -> String {
    let (modulus, exponent) = try rsa.publicKey.getKeyPrimitives()
    return #"{"kty":"RSA","n":"\#(base64URL(modulus.base64EncodedString()))","#
      + #""e":"\#(base64URL(exponent.base64EncodedString()))"\#(more)}"#
  }

  /// The settings by which a set is taken.
  private func arguments(_ keys: [String]) throws -> [String] {
    let set = try folder.write(#"{"keys":[\#(keys.joined(separator: ","))]}"#, to: "jwks.json")
    return [
      "--jwks", set, "--jwt-issuer", "https://issuer.example.com", "--jwt-audience", "stepup",
    ]
  }

  private func status(
    _ service: Service, _ issuer: JWTKeyCollection, _ kid: JWKIdentifier
  ) async throws -> Int {
    let token = try await issuer.sign(TokenClaims(), kid: kid)
    return try await service.ask(
      Question.customer(), headers: ["Authorization": "Bearer " + token]
    ).status
  }

  @Test func `no token chooses the algorithm of a key`() async throws {
    let service = try await Service(try arguments([rsaKey()]))
    for (digest, expected) in [(DigestAlgorithm.sha512, 401), (.sha256, 200), (.sha384, 401)] {
      let issuer = await JWTKeyCollection().add(rsa: rsa, digestAlgorithm: digest, kid: "rsa")
      #expect(try await status(service, issuer, "rsa") == expected)
    }
  }

  @Test func `a key that names its algorithm is for that one`() async throws {
    let service = try await Service(try arguments([rsaKey(#","kid":"rsa","alg":"RS512""#)]))
    for (digest, expected) in [(DigestAlgorithm.sha256, 401), (.sha512, 200)] {
      let issuer = await JWTKeyCollection().add(rsa: rsa, digestAlgorithm: digest, kid: "rsa")
      #expect(try await status(service, issuer, "rsa") == expected)
    }
  }

  @Test func `a key of a curve is for the algorithm of the curve`() async throws {
    let (p256, p384, p521) = (ES256PrivateKey(), ES384PrivateKey(), ES512PrivateKey())
    let ed25519 = try EdDSA.PrivateKey()
    let issuer = JWTKeyCollection()
    await issuer.add(ecdsa: p256, kid: "P-256")
    await issuer.add(ecdsa: p384, kid: "P-384")
    await issuer.add(ecdsa: p521, kid: "P-521")
    await issuer.add(eddsa: ed25519, kid: "Ed25519")
    let points = [
      ("P-256", p256.publicKey.parameters), ("P-384", p384.publicKey.parameters),
      ("P-521", p521.publicKey.parameters),
    ]
    var keys = try points.map { curve, parameters in
      let point = try #require(parameters)
      return #"{"kty":"EC","crv":"\#(curve)","kid":"\#(curve)","#
        + #""x":"\#(base64URL(point.x))","y":"\#(base64URL(point.y))"}"#
    }
    let x = base64URL(ed25519.publicKey.rawRepresentation.base64EncodedString())
    keys.append(#"{"kty":"OKP","crv":"Ed25519","kid":"Ed25519","x":"\#(x)"}"#)
    let service = try await Service(try arguments(keys))
    for kid in ["P-256", "P-384", "P-521", "Ed25519"] {
      #expect(try await status(service, issuer, JWKIdentifier(string: kid)) == 200, "\(kid)")
    }
  }

  /// Keys that stand in sets and verify no tokens, and why.
  private func others() throws -> [(key: String, reason: String)] {
    let algorithm = "no algorithm for signatures goes with its `kty`, `crv` and `alg`"
    return [
      (#"{"kty":"oct","kid":"a","k":"AAAA"}"#, algorithm),
      (#"{"kty":"EC","crv":"P-256","kid":"b","alg":"ECDH-ES","x":"AA","y":"AA"}"#, algorithm),
      (#"{"kty":"OKP","crv":"X25519","kid":"c","x":"AA"}"#, algorithm),
      (try rsaKey(#","kid":"d","alg":"RSA-OAEP-256""#), algorithm),
      (try rsaKey(#","kid":"e","alg":"ES256""#), algorithm),
      (try rsaKey(#","kid":"rsa","use":"enc""#), "its `use` is not `sig`"),
      (try rsaKey(""), "it has no `kid`"),
      (#"{"kty":"OKP","crv":"Ed25519","kid":"g"}"#, "it has no `x`"),
      (#"{"kty":"RSA","kid":"f","n":"AA"}"#, "it cannot be read"),
      ("7", "it has no `kid`"),
    ]
  }

  @Test func `keys that verify no tokens are left out, and the log says so`() async throws {
    let issuer = await JWTKeyCollection().add(rsa: rsa, digestAlgorithm: .sha256, kid: "rsa")
    try SamplePolicies.write(to: folder)
    let arguments = try arguments([rsaKey(#","kid":"rsa","use":"sig""#)] + others().map(\.key))
    #expect(try await status(try await Service(arguments), issuer, "rsa") == 200)
    let process = try ServerProcess(["--policies", folder.path, "--port", "0"] + arguments)
    _ = try #require(try await process.port())
    for (index, other) in try others().enumerated() {
      #expect(try process.error.contains("$.keys[\(index + 1)]: \(other.reason)"))
    }
  }

  @Test func `a set without a key that verifies tokens is refused`() async throws {
    for keys in [[], try others().map(\.key)] {
      let arguments = try arguments(keys)
      let fault = await #expect(throws: ConfigurationFault.self) {
        _ = try await Service(arguments)
      }
      #expect(fault?.message.contains("no key of the set verifies tokens") == true)
    }
  }

  @Test(arguments: ["", "[]", "{}", #"{"keys":{}}"#])
  func `what is no set is refused`(text: String) async throws {
    let arguments = try arguments([])
    try folder.write(text, to: "jwks.json")
    let fault = await #expect(throws: ConfigurationFault.self) {
      _ = try await Service(arguments)
    }
    #expect(fault?.message.hasSuffix("this is no set of JSON Web Keys") == true)
  }
}
