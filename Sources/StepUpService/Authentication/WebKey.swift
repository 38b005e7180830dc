import JWTKit
import StepUpJSON

/// A key of a set that tokens can be verified with.
struct WebKey {
  let jwk: JWK

  /// Takes what stands for a public key; the algorithm is settled here, since a key without one
  /// would take that of the first token.
  ///
  /// - Throws: Why tokens cannot be verified with it.
  init(_ key: JSONValue) throws(Unusable) {
    guard let id = key.text("kid") else { throw Unusable(reason: "it has no `kid`") }
    guard key["use"] == nil || key.text("use") == "sig" else {
      throw Unusable(reason: "its `use` is not `sig`")
    }
    let type = key.text("kty")
    let curve = key.text("crv")
    let algorithms = Self.algorithms(type, curve)
    let stated = key["alg"] == nil ? algorithms.first?.rawValue : key.text("alg")
    guard let algorithm = algorithms.first(where: { $0.rawValue == stated }) else {
      throw Unusable(reason: "no algorithm for signatures goes with its `kty`, `crv` and `alg`")
    }
    let x = key.text("x")
    guard type == "RSA" || x != nil else { throw Unusable(reason: "it has no `x`") }
    let identifier = JWKIdentifier(string: id)
    jwk =
      switch type {
      case "RSA":
        .rsa(algorithm, identifier: identifier, modulus: key.text("n"), exponent: key.text("e"))
      case "EC":
        .ecdsa(
          algorithm, identifier: identifier, x: x, y: key.text("y"),
          curve: curve.flatMap { ECDSACurve(rawValue: $0) })
      default:
        .octetKeyPair(algorithm, identifier: identifier, x: x, y: nil, curve: .ed25519)
      }
  }

  /// Why a key is left out.
  struct Unusable: Error {
    let reason: String
  }

  /// The algorithms of a kind of key; one that says nothing is for the first of them.
  private static func algorithms(_ type: String?, _ curve: String?) -> [JWK.Algorithm] {
    switch (type, curve) {
    case ("RSA", _): [.rs256, .rs384, .rs512, .ps256, .ps384, .ps512]
    case ("EC", "P-256"): [.es256]
    case ("EC", "P-384"): [.es384]
    case ("EC", "P-521"): [.es512]
    case ("OKP", "Ed25519"): [.eddsa]
    default: []
    }
  }
}

extension JSONValue {
  /// A member that is a string.
  fileprivate func text(_ name: String) -> String? {
    guard case .string(let text) = self[name] else { return nil }
    return text
  }
}
