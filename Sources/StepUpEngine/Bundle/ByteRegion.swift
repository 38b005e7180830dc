/// A run of bytes that something else keeps alive, read with every access checked.
///
/// This, ``RecordTable``, ``Record`` and ``BundleMemory`` are the only places of the engine that touch
/// pointers.
///
/// - Invariant: `base` points at `count` readable bytes for as long as the region is used. Regions
///   of a bundle live inside ``LoadedBundle``, which owns the memory; regions of a name live inside
///   the closure that lends its bytes.
@safe struct ByteRegion: @unchecked Sendable {
  // Sendable although it holds a pointer: nothing writes to the bytes while a region is used.
  let base: UnsafeRawPointer
  let count: Int

  /// - Precondition: the bytes stay readable and unchanged while the region is used.
  @unsafe init(_ base: UnsafeRawPointer, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// The caller's `unsafe` is the promise that the buffer outlives the region; nil when empty.
  @unsafe init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return nil }
    unsafe self.init(base, count: bytes.count)
  }

  /// Whether so many bytes at an offset are inside; a negative offset counts as a very large one.
  @inline(__always) private func holds(_ size: Int, at offset: Int) -> Bool {
    count >= size && UInt(bitPattern: offset) <= UInt(bitPattern: count &- size)
  }

  // Each load below is inside the region by the check before it, and takes any alignment.

  @inline(__always) func byte(at offset: Int) -> UInt8 {
    precondition(
      UInt(bitPattern: offset) < UInt(bitPattern: count), "a read inside the bytes")
    return unsafe base.load(fromByteOffset: offset, as: UInt8.self)
  }

  @inline(__always) func uint16(at offset: Int) -> UInt16 {
    precondition(holds(2, at: offset), "a read inside the bytes")
    return UInt16(
      littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  @inline(__always) func uint32(at offset: Int) -> UInt32 {
    precondition(holds(4, at: offset), "a read inside the bytes")
    return unsafe halfWord(at: offset)
  }

  @inline(__always) func uint64(at offset: Int) -> UInt64 {
    precondition(holds(8, at: offset), "a read inside the bytes")
    return unsafe word(at: offset)
  }

  // For loops that read a region from end to end, whose bounds have been compared with the count.

  /// The eight bytes at an offset; the caller's `unsafe` is the promise that they are inside.
  @unsafe @inline(__always) func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The four bytes at an offset; the caller's `unsafe` is the promise that they are inside.
  @unsafe @inline(__always) func halfWord(at offset: Int) -> UInt32 {
    UInt32(littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The part of the region at an offset.
  @inline(__always) func part(at offset: Int, count: Int) -> ByteRegion {
    precondition(
      offset >= 0 && count >= 0 && offset <= self.count &- count, "a part inside the bytes")
    return unsafe ByteRegion(base + offset, count: count)
  }

  /// Lends the bytes.
  func withBuffer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = unsafe base.assumingMemoryBound(to: UInt8.self)
    return try unsafe body(UnsafeBufferPointer(start: start, count: count))
  }
}

/// Lends the UTF-8 of a text as a region; nil for an empty text, which names nothing.
@inline(__always)
func withRegion<Result>(_ text: String, _ body: (ByteRegion) -> Result?) -> Result? {
  // The regions live only inside the closures that lend the bytes.
  let lent = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
    unsafe ByteRegion(UnsafeRawBufferPointer(bytes)).flatMap(body)
  }
  if let lent { return lent }
  return withCopiedRegion(text, body)
}

/// For texts that do not lie in one piece, such as some of Objective-C's.
@inline(never)
private func withCopiedRegion<Result>(
  _ text: String, _ body: (ByteRegion) -> Result?
) -> Result? {
  var copy = text
  return copy.withUTF8 { bytes in unsafe ByteRegion(UnsafeRawBufferPointer(bytes)).flatMap(body) }
}

/// Lends a span as a region; nil for an empty one, which names nothing.
@inline(__always)
func withRegion<Result>(_ text: Span<UInt8>, _ body: (ByteRegion) -> Result?) -> Result? {
  unsafe text.withUnsafeBytes { bytes in unsafe ByteRegion(bytes).flatMap(body) }
}
