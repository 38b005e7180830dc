/// What stands behind a bundle's content: parts that no decision needs, checked to follow each other.
struct Attachments: Sendable {
  private let start: Int

  /// - Parameter start: Where the content ends.
  /// - Complexity: O(attachments).
  init(_ bytes: ByteRegion, from start: Int) throws(BundleError) {
    self.start = start
    var last: UInt32 = 0
    var offset = start
    while offset < bytes.count {
      guard bytes.count - offset >= BundleFormat.attachmentHeadSize,
        bytes.uint32(at: offset) >= BundleFormat.firstAttachmentKind
      else { throw .trailingBytes(expected: offset, found: bytes.count) }
      let kind = bytes.uint32(at: offset)
      let length = bytes.uint32(at: offset &+ 4)
      guard kind > last else { throw .damaged(.sectionMisplaced, offset: offset) }
      guard kind != BundleFormat.signatureKind || length == BundleFormat.signatureSize else {
        throw .damaged(.sectionSizeWrong, offset: offset &+ 4)
      }
      last = kind
      offset += BundleFormat.attachmentHeadSize
      guard UInt64(length) <= UInt64(bytes.count - offset) else {
        let (end, isTooLong) = offset.addingReportingOverflow(Int(clamping: length))
        throw .truncated(expected: isTooLong ? .max : end, found: bytes.count)
      }
      offset += Int(length)
    }
  }

  /// Where the bytes of the attachment of a kind lie.
  func range(of kind: UInt32, in bytes: ByteRegion) -> Range<Int>? {
    var offset = start
    while offset < bytes.count {
      let first = offset + BundleFormat.attachmentHeadSize
      let end = first + Int(bytes.uint32(at: offset &+ 4))
      if bytes.uint32(at: offset) == kind { return first..<end }
      offset = end
    }
    return nil
  }
}
