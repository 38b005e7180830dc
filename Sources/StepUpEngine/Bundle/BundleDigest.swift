/// The SHA-256 digest a bundle states for its own content.
///
/// The engine hands it on and computes nothing: check it where the bundle comes from.
public struct BundleDigest: Hashable, Sendable {
  // Four words in the bundle's byte order, so that a digest takes no allocation.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  init(_ bytes: ByteRegion, at offset: Int) {
    words = (
      bytes.uint64(at: offset), bytes.uint64(at: offset &+ 8), bytes.uint64(at: offset &+ 16),
      bytes.uint64(at: offset &+ 24)
    )
  }

  /// The byte at a position from 0 to 31.
  public subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < 32, "a digest has 32 bytes")
    let word =
      switch position >> 3 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return UInt8(truncatingIfNeeded: word >> UInt64((position & 7) * 8))
  }

  /// The 64 lower-case hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for position in 0..<32 {
      text.append(digits[Int(self[position] >> 4)])
      text.append(digits[Int(self[position] & 0xF)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether two digests are the same.
  public static func == (a: BundleDigest, b: BundleDigest) -> Bool { a.words == b.words }

  /// Feeds the digest to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}
