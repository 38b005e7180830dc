import Crypto
import StepUpEngine

extension BundleFormat {
  static let digestRange = digestOffset..<digestOffset + digestSize
}

/// The SHA-256 digest of a bundle's content: of all its bytes but the digest itself.
func digest(ofContent content: ArraySlice<UInt8>) -> [UInt8] {
  let start = content.startIndex
  var hash = SHA256()
  hash.update(data: content[..<(start + BundleFormat.digestRange.lowerBound)])
  hash.update(data: content[(start + BundleFormat.digestRange.upperBound)...])
  return Array(hash.finalize())
}

/// Whether the digest a bundle states is that of its content.
///
/// The bytes of a bundle that was loaded; a signature behind the content is left out.
package func statesItsDigest(_ bundle: [UInt8]) -> Bool {
  guard bundle.count >= BundleFormat.headerSize else { return false }
  let lengthField = bundle[BundleFormat.contentLengthOffset..<BundleFormat.contentLengthOffset + 4]
  let length = lengthField.reversed().reduce(0) { $0 << 8 | Int($1) }
  guard length >= BundleFormat.headerSize, length <= bundle.count else { return false }
  return bundle[BundleFormat.digestRange].elementsEqual(digest(ofContent: bundle[..<length]))
}
