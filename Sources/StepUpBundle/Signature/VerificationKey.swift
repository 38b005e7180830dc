package import Crypto

/// The public half of an Ed25519 key pair: it tells whose signature a bundle has.
public struct VerificationKey: Sendable {
  let key: Curve25519.Signing.PublicKey

  package init(_ key: Curve25519.Signing.PublicKey) { self.key = key }

  /// Reads a public key as PEM holds it, in SubjectPublicKeyInfo.
  ///
  /// - Throws: What is wrong with the text.
  public init(pem: String) throws(KeyFault) {
    let document = try KeyDocument(pem: pem, half: .publicKey)
    do {
      key = try Curve25519.Signing.PublicKey(rawRepresentation: document.bytes)
    } catch {
      throw .damaged
    }
  }
}
