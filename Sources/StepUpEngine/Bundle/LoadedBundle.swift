/// A bundle's memory and where its parts lie.
///
/// - Invariant: once ``verify()`` has returned, every number stored in the bytes is in range, so
///   that the reads below stay inside their sections. They are checked all the same, since the owner
///   of borrowed memory could change it.
@usableFromInline final class LoadedBundle: Sendable {
  private let memory: BundleMemory
  let bytes: ByteRegion
  @usableFromInline let layout: BundleLayout
  /// Whether all strings are ASCII, as most bundles' are: then no text can split a character.
  let stringsAreASCII: Bool

  /// Loads and verifies.
  ///
  /// - Complexity: O(bytes), one pass.
  init(_ memory: BundleMemory) throws(BundleError) {
    self.memory = memory
    bytes = memory.region
    layout = try BundleLayout(memory.region)
    stringsAreASCII = layout.strings.isASCII
    try verify()
  }

  /// A text by its place in the strings section.
  @inline(__always) func text(at offset: Int, count: Int) -> ByteRegion {
    bytes.part(at: layout.strings.start &+ offset, count: count)
  }

  /// The text a record refers to by an offset and a one-byte length.
  @inline(__always) func shortText(
    _ record: Record, offsetAt offset: Int, lengthAt length: Int
  ) -> ByteRegion {
    text(at: Int(record.uint32(at: offset)), count: Int(record.byte(at: length)))
  }

  /// The text a record refers to by an offset and a four-byte length that follows it.
  func longText(_ record: Record, at offset: Int) -> ByteRegion {
    text(at: Int(record.uint32(at: offset)), count: Int(record.uint32(at: offset &+ 4)))
  }
}
