extension PolicyBundle {
  /// The bytes of the attachment of a kind, or nil when there is none.
  package func attachment(of kind: UInt32) -> [UInt8]? {
    loaded.layout.attachments.range(of: kind, in: loaded.bytes).map { range in
      range.map { loaded.bytes.byte(at: $0) }
    }
  }

  /// Lends the content: all that decisions are read from, and what the digest is about.
  @unsafe package func withContent<Result>(
    _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    unsafe lend(from: 0, to: loaded.layout.contentLength, body)
  }

  /// Lends the attachments that a signature covers: those before it, or all when there is none.
  @unsafe package func withSignedAttachments<Result>(
    _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let signature = loaded.layout.attachments.range(
      of: BundleFormat.signatureKind, in: loaded.bytes)
    return unsafe lend(
      from: loaded.layout.contentLength,
      to: signature.map { $0.lowerBound - BundleFormat.attachmentHeadSize } ?? loaded.bytes.count,
      body)
  }

  private func lend<Result>(
    from start: Int, to end: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    // The bundle is kept alive for as long as its bytes are lent.
    withExtendedLifetime(loaded) {
      unsafe loaded.bytes.part(at: start, count: end - start).withBuffer {
        unsafe body(UnsafeRawBufferPointer($0))
      }
    }
  }
}
