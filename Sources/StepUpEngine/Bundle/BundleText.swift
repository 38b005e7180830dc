/// A text inside a bundle, read in place; its elements are UTF-8.
///
/// It keeps the bundle's memory alive. Use ``string`` where a `String` is needed.
public struct BundleText: RandomAccessCollection, Sendable {
  private let region: ByteRegion
  /// The owner of the region's bytes.
  private let bundle: LoadedBundle

  init(_ region: ByteRegion, of bundle: LoadedBundle) {
    self.region = region
    self.bundle = bundle
  }

  /// The position of the first byte.
  public var startIndex: Int { 0 }

  /// The position behind the last byte.
  public var endIndex: Int { region.count }

  /// The byte at a position, which must be below ``endIndex``.
  public subscript(position: Int) -> UInt8 { region.byte(at: position) }

  /// The text as a string of its own.
  public var string: String {
    // The bytes were found to be UTF-8 when the bundle was loaded.
    withExtendedLifetime(bundle) {
      unsafe region.withBuffer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }
}
