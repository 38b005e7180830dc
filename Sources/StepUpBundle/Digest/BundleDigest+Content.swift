import Crypto
package import StepUpEngine

extension BundleDigest {
  /// The range of bytes of a bundle that states the digest.
  package static let range =
    BundleFormat.digestOffset..<BundleFormat.digestOffset + BundleFormat.digestSize

  /// The SHA-256 digest of a bundle's content: of all its bytes but the digest itself.
  ///
  /// - Parameter content: The bytes of a bundle without attachments.
  /// - Precondition: The content has a header.
  package static func computed(of content: [UInt8]) -> [UInt8] {
    unsafe content.withUnsafeBytes { unsafe computed(of: $0) }
  }

  static func computed(of content: UnsafeRawBufferPointer) -> [UInt8] {
    precondition(content.count >= BundleFormat.headerSize, "content with a header")
    var hash = SHA256()
    // Both parts lie inside the content by the check above, and the hash keeps neither.
    unsafe hash.update(bufferPointer: .init(rebasing: content[..<range.lowerBound]))
    unsafe hash.update(bufferPointer: .init(rebasing: content[range.upperBound...]))
    return Array(hash.finalize())
  }

  /// The 32 bytes.
  var bytes: [UInt8] { (0..<BundleFormat.digestSize).map { self[$0] } }
}
