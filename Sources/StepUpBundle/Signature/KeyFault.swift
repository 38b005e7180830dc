/// Why a text is not a key that signs or verifies bundles.
public enum KeyFault: Error, Hashable, Sendable {
  /// There is no PEM block, or it is damaged.
  case notPEM
  /// There are several PEM blocks.
  case severalBlocks
  /// The private key is encrypted.
  case encrypted
  /// It is the other half of the pair.
  case otherHalf(needed: KeyHalf)
  /// It is something else, such as a certificate; `label` is what its PEM block is called.
  case otherBlock(label: String, needed: KeyHalf)
  /// It is a key for another algorithm than Ed25519.
  case notEd25519
  /// It says it is an Ed25519 key and does not hold one.
  case damaged

  /// One plain sentence without a period.
  public var message: String {
    switch self {
    case .notPEM: "this is not a PEM file"
    case .severalBlocks: "the file holds more than one PEM block"
    case .encrypted: "the private key is encrypted; `openssl pkey -in FILE -out KEY` decrypts it"
    case .otherHalf(.privateKey): "this is a public key, and the private one is needed"
    case .otherHalf(.publicKey):
      "this is a private key, and the public one is needed; "
        + "`openssl pkey -in FILE -pubout` prints it"
    case .otherBlock(let label, let needed):
      "the file holds a `\(label)`, and a `\(needed.rawValue)` is needed"
    case .notEd25519:
      "this is a key for another algorithm; "
        + "`openssl genpkey -algorithm ed25519` makes one for Ed25519"
    case .damaged: "the key is damaged"
    }
  }
}

/// A half of a key pair; the raw value is how PEM calls it.
public enum KeyHalf: String, Hashable, Sendable {
  /// It signs.
  case privateKey = "PRIVATE KEY"
  /// It verifies.
  case publicKey = "PUBLIC KEY"

  var other: KeyHalf { self == .privateKey ? .publicKey : .privateKey }
}
