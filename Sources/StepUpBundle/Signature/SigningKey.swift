import Crypto
public import StepUpEngine

/// The private half of an Ed25519 key pair: it signs bundles.
public struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// Reads a private key as PEM holds it, in PKCS #8 and not encrypted.
  ///
  /// - Throws: What is wrong with the text.
  public init(pem: String) throws(KeyFault) {
    let document = try KeyDocument(pem: pem, half: .privateKey)
    do {
      key = try Curve25519.Signing.PrivateKey(rawRepresentation: document.bytes)
    } catch {
      throw .damaged
    }
  }

  /// The half that verifies what this one signs.
  public var verificationKey: VerificationKey { VerificationKey(key.publicKey) }

  /// The bytes of a bundle with a signature, in place of the one they have.
  ///
  /// The signature is the same each time on Linux, while CryptoKit makes another each time; the
  /// content and the digest do not change.
  ///
  /// - Throws: What is wrong with the bytes.
  public func sign(_ bytes: [UInt8]) throws(BundleError) -> [UInt8] {
    let bundle = try PolicyBundle(bytes)
    guard let signature = try? key.signature(for: bundle.signedMessage) else {
      preconditionFailure("Ed25519 signs anything")
    }
    let unsigned = bundle.signature == nil ? bytes[...] : bytes.dropLast(Self.attachmentSize)
    return unsigned + attachment(of: BundleFormat.signatureKind, Array(signature))
  }

  private static let attachmentSize = BundleFormat.attachmentHeadSize + BundleFormat.signatureSize
}
