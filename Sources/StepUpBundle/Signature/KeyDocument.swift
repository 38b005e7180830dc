import SwiftASN1

/// The 32 bytes of an Ed25519 key as they stand in a PEM file: PKCS #8 for a private key,
/// SubjectPublicKeyInfo for a public one, both as RFC 8410 fills them in.
struct KeyDocument {
  let bytes: [UInt8]

  private static let ed25519: ASN1ObjectIdentifier = [1, 3, 101, 112]
  private static let size = 32

  init(pem: String, half: KeyHalf) throws(KeyFault) {
    let node = try Self.parse(Self.block(in: pem, half))
    let fields: (algorithm: ASN1ObjectIdentifier, key: [UInt8]?)
    switch half {
    case .privateKey: fields = try Self.readPrivateKey(node)
    case .publicKey: fields = try Self.readPublicKey(node)
    }
    guard fields.algorithm == Self.ed25519 else { throw .notEd25519 }
    guard let key = fields.key, key.count == Self.size else { throw .damaged }
    bytes = key
  }

  /// The one PEM block of a text, if it holds what is needed.
  private static func block(in pem: String, _ half: KeyHalf) throws(KeyFault) -> PEMDocument {
    guard let blocks = try? PEMDocument.parseMultiple(pemString: pem), let block = blocks.first
    else { throw .notPEM }
    guard blocks.count == 1 else { throw .severalBlocks }
    switch block.discriminator {
    case half.rawValue: return block
    case half.other.rawValue: throw .otherHalf(needed: half)
    case "ENCRYPTED PRIVATE KEY": throw .encrypted
    case "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "RSA PUBLIC KEY":
      throw .notEd25519
    default: throw .otherBlock(label: block.discriminator, needed: half)
    }
  }

  private static func parse(_ block: PEMDocument) throws(KeyFault) -> ASN1Node {
    do { return try DER.parse(block.derBytes) } catch { throw .damaged }
  }

  /// What stands behind the private key, its attributes or the public key, is not needed.
  private static func readPrivateKey(
    _ node: ASN1Node
  ) throws(KeyFault) -> (algorithm: ASN1ObjectIdentifier, key: [UInt8]?) {
    do {
      return try DER.sequence(node, identifier: .sequence) { fields in
        _ = try Int(derEncoded: &fields)
        let algorithm = try readAlgorithm(&fields)
        let key = try ASN1OctetString(derEncoded: &fields)
        while fields.next() != nil {}
        guard algorithm == ed25519 else { return (algorithm, nil) }
        // Ed25519 wraps the key in a string of its own.
        return (algorithm, Array(try ASN1OctetString(derEncoded: try DER.parse(key.bytes)).bytes))
      }
    } catch {
      throw .damaged
    }
  }

  private static func readPublicKey(
    _ node: ASN1Node
  ) throws(KeyFault) -> (algorithm: ASN1ObjectIdentifier, key: [UInt8]?) {
    do {
      return try DER.sequence(node, identifier: .sequence) { fields in
        let algorithm = try readAlgorithm(&fields)
        return (algorithm, Array(try ASN1BitString(derEncoded: &fields).bytes))
      }
    } catch {
      throw .damaged
    }
  }

  /// Other algorithms have parameters, which are passed over so that they can be named as others.
  private static func readAlgorithm(
    _ fields: inout ASN1NodeCollection.Iterator
  ) throws -> ASN1ObjectIdentifier {
    guard let node = fields.next() else { throw KeyFault.damaged }
    return try DER.sequence(node, identifier: .sequence) { parts in
      let algorithm = try ASN1ObjectIdentifier(derEncoded: &parts)
      while parts.next() != nil {}
      return algorithm
    }
  }
}
