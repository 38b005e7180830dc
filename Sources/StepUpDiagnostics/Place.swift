/// A half-open range of bytes in a file, from 0.
public struct ByteRange: Hashable, Sendable {
  /// The first byte.
  public let start: Int32
  /// One past the last byte.
  public let end: Int32

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a range runs forward")
    self.start = Int32(start)
    self.end = Int32(end)
  }

  /// An empty range at the first byte.
  package static let fileStart = ByteRange(0, 0)
}

/// A range of bytes in one of the run's files.
public struct Place: Hashable, Sendable {
  /// The file.
  public let file: FileID
  /// The bytes in it.
  public let range: ByteRange

  package init(_ file: FileID, _ range: ByteRange) {
    self.file = file
    self.range = range
  }
}

extension Place: Comparable {
  /// By file, then by start, then by end.
  public static func < (a: Place, b: Place) -> Bool {
    (a.file.index, a.range.start, a.range.end) < (b.file.index, b.range.start, b.range.end)
  }
}
