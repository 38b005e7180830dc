/// Reads the directory entry by entry and checks that sections follow each other without a gap.
struct DirectoryReader {
  private let bytes: ByteRegion
  private let contentLength: Int
  private let entryCount: Int
  private var next = 0
  private var end: Int

  init(_ bytes: ByteRegion, contentLength: Int) throws(BundleError) {
    self.bytes = bytes
    self.contentLength = contentLength
    let room = (contentLength - BundleFormat.headerSize) / BundleFormat.directoryEntrySize
    let entries = bytes.uint32(at: BundleFormat.sectionCountOffset)
    guard entries >= UInt32(BundleSection.allCases.count) else {
      throw .damaged(.sectionMissing, offset: BundleFormat.sectionCountOffset)
    }
    guard entries <= UInt32(truncatingIfNeeded: room) else {
      throw .damaged(.referenceOutOfBounds, offset: BundleFormat.sectionCountOffset)
    }
    entryCount = Int(entries)
    end = BundleFormat.headerSize + entryCount * BundleFormat.directoryEntrySize
  }

  /// The place of a required section, which must be the next.
  mutating func place(
    of section: BundleSection, recordSize: Int
  ) throws(BundleError) -> RecordTable {
    let entry = BundleFormat.headerSize + next * BundleFormat.directoryEntrySize
    guard bytes.uint32(at: entry) == section.rawValue else {
      throw .damaged(.sectionMissing, offset: entry)
    }
    let (start, length) = try takeEntry()
    let count = bytes.uint32(at: entry &+ 12)
    guard UInt64(count) * UInt64(recordSize) == UInt64(length) else {
      throw .damaged(.sectionSizeWrong, offset: entry &+ 8)
    }
    return RecordTable(bytes, at: start, count: Int(count), size: recordSize)
  }

  /// The place of a name index, whose size follows from the number of names.
  mutating func indexPlace(
    of section: BundleSection, names: Int
  ) throws(BundleError) -> RecordTable {
    let place = try place(of: section, recordSize: BundleFormat.slotSize)
    guard place.count == BundleFormat.slotCount(names: names) else {
      throw .damaged(.sectionSizeWrong, offset: place.start)
    }
    return place
  }

  /// Checks that the sections read so far are all there are, and fill the content.
  func checkEnd() throws(BundleError) {
    guard next == entryCount else {
      let entry = BundleFormat.headerSize + next * BundleFormat.directoryEntrySize
      throw .unsupportedSection(kind: bytes.uint32(at: entry))
    }
    guard end == contentLength else {
      throw .damaged(.sectionSizeWrong, offset: BundleFormat.contentLengthOffset)
    }
  }

  /// The start and length of the next section; a section starts at the next multiple of eight.
  private mutating func takeEntry() throws(BundleError) -> (start: Int, length: Int) {
    let entry = BundleFormat.headerSize + next * BundleFormat.directoryEntrySize
    let start = bytes.uint32(at: entry &+ 4)
    let length = bytes.uint32(at: entry &+ 8)
    // In 64 bits throughout, since the sums of a hostile directory may not fit 32.
    guard UInt64(start) == (UInt64(end) + 7) / 8 * 8 else {
      throw .damaged(.sectionMisplaced, offset: entry &+ 4)
    }
    guard UInt64(start) + UInt64(length) <= UInt64(contentLength) else {
      throw .damaged(.sectionSizeWrong, offset: entry &+ 8)
    }
    for offset in end..<Int(start) where bytes.byte(at: offset) != 0 {
      throw .damaged(.paddingNotZero, offset: offset)
    }
    next += 1
    end = Int(start) + Int(length)
    return (Int(start), Int(length))
  }
}
