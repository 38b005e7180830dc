/// The memory a bundle is read from, given back when the last value that needs it is gone.
final class BundleMemory: Sendable {
  let region: ByteRegion
  private let release: Release

  /// How the memory is given back.
  enum Release {
    /// It was allocated here.
    case deallocate
    /// It is someone else's, who is told.
    case tellOwner(@Sendable () -> Void)
  }

  /// Copies bytes.
  init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 8)
    unsafe bytes.withUnsafeBytes { source in
      // Both hold `bytes.count` bytes, and the new memory overlaps nothing.
      if let start = source.baseAddress {
        unsafe copy.copyMemory(from: start, byteCount: source.count)
      }
    }
    // `deinit` frees the memory, and regions do not outlive this object.
    region = unsafe ByteRegion(UnsafeRawPointer(copy), count: bytes.count)
    release = .deallocate
  }

  /// Borrows bytes from an owner, who is told when they are no longer needed.
  @unsafe init(
    borrowing bytes: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void
  ) {
    if let region = unsafe ByteRegion(bytes) {
      self.region = region
      self.release = .tellOwner(release)
    } else {
      // An empty region still needs an address to point at; one byte of our own will do.
      let stand = UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 8)
      region = unsafe ByteRegion(UnsafeRawPointer(stand), count: 0)
      self.release = .deallocate
      release()
    }
  }

  deinit {
    switch release {
    case .deallocate:
      unsafe region.withBuffer { bytes in
        unsafe UnsafeMutableRawPointer(mutating: bytes.baseAddress)?.deallocate()
      }
    case .tellOwner(let tell): tell()
    }
  }
}
