/// Records of one size that follow each other in a bundle, found by their numbers.
///
/// Where a table lies is checked once, when it is made, and a number is checked each time, so that
/// what the bytes say never decides what is read, not even when their owner changes them.
///
/// - Invariant: `size * count` bytes at `base` are readable for as long as the table is used, as for
///   ``ByteRegion``.
@safe @usableFromInline struct RecordTable: @unchecked Sendable {
  // Sendable although it holds a pointer: nothing writes to the bytes while a table is used.
  @usableFromInline let base: UnsafeRawPointer
  @usableFromInline let size: Int
  @usableFromInline let count: Int
  /// Where the table starts in the bundle, for messages about damage.
  let start: Int

  /// - Precondition: The records lie inside the bytes.
  init(_ bytes: ByteRegion, at start: Int, count: Int, size: Int) {
    let part = bytes.part(at: start, count: count * size)
    unsafe base = part.base
    self.size = size
    self.count = count
    self.start = start
  }

  /// The record of a number that may be any; nil when there is none.
  @inlinable @inline(__always) func record(_ number: UInt32) -> Record? {
    if UInt(number) >= UInt(bitPattern: count) { return nil }
    return unsafe Record(base + Int(number) &* size)
  }

  /// The record of a number that is known to be one.
  @inlinable @inline(__always) subscript(number: UInt32) -> Record {
    precondition(UInt(number) < UInt(bitPattern: count), "a record of the table")
    return unsafe Record(base + Int(number) &* size)
  }

  /// All records together as one, for reading them in a row.
  var whole: Record { unsafe Record(base) }

  /// Whether no byte of the records is above ASCII.
  ///
  /// One loop without a branch, which the compiler turns into vector instructions.
  var isASCII: Bool {
    let bytes = whole
    var all: UInt8 = 0
    for offset in 0..<count &* size { all |= bytes.byte(at: offset) }
    return all < 0x80
  }

  /// Where a record starts in the bundle.
  func place(_ number: UInt32) -> Int { start &+ Int(number) &* size }

  /// So many records from a number on, as a table of their own.
  func part(from first: Int, count: Int, of bytes: ByteRegion) -> RecordTable {
    RecordTable(bytes, at: start + first * size, count: count, size: size)
  }
}

/// One record of a bundle.
///
/// Its fields are read without a further check. That holds because a record comes from a table,
/// which checked that all of it is inside the bytes, and because every offset handed in is one of the
/// format's own below the size of the record, or that of a feature or a permission whose number was
/// found to be one.
@safe @usableFromInline struct Record: @unchecked Sendable {
  @usableFromInline let base: UnsafeRawPointer

  @unsafe @inlinable @inline(__always) init(_ base: UnsafeRawPointer) { unsafe self.base = base }

  @inlinable @inline(__always) func byte(at offset: Int) -> UInt8 {
    unsafe base.load(fromByteOffset: offset, as: UInt8.self)
  }

  @inlinable @inline(__always) func uint16(at offset: Int) -> UInt16 {
    UInt16(littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  @inlinable @inline(__always) func uint32(at offset: Int) -> UInt32 {
    UInt32(littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
