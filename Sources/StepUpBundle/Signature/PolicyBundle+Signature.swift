import Crypto
public import StepUpEngine

extension PolicyBundle {
  /// Checks that a key's owner signed the bundle, and that its content is what its digest says.
  ///
  /// Call it before the first question, and refuse to serve when it throws:
  ///
  /// ```swift
  /// let bundle = try PolicyBundle(bytes)
  /// try bundle.requireSignature(by: key)
  /// ```
  ///
  /// - Throws: Why the bundle is not to be relied on.
  /// - Complexity: O(bytes).
  public func requireSignature(by key: VerificationKey) throws(UntrustedBundle) {
    guard let signature else { throw .notSigned }
    try requireDigest()
    guard key.key.isValidSignature(signature, for: signedMessage) else { throw .wrongSignature }
  }

  /// What a signature signs: the digest and, when there are attachments before the signature, their
  /// SHA-256 digest.
  var signedMessage: [UInt8] {
    let attachments = unsafe withSignedAttachments { bytes -> [UInt8] in
      // The hash does not keep the bytes, which stay as they are meanwhile.
      var hash = SHA256()
      unsafe hash.update(bufferPointer: bytes)
      return unsafe bytes.isEmpty ? [] : Array(hash.finalize())
    }
    return digest.bytes + attachments
  }
}
