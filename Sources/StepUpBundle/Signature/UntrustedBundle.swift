/// Why a sound bundle is not to be relied on.
public enum UntrustedBundle: Error, Hashable, Sendable {
  /// The content is not what the digest says.
  case digestMismatch
  /// It is not signed.
  case notSigned
  /// The signature was made with another key, or of something else.
  case wrongSignature

  /// One plain sentence without a period.
  public var message: String {
    switch self {
    case .digestMismatch: "the digest does not match the contents"
    case .notSigned: "the bundle is not signed"
    case .wrongSignature: "the signature does not match the key and the contents"
    }
  }
}
