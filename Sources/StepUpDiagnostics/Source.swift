/// Stands for one file of a run; files are numbered in the order of their paths.
public struct FileID: Hashable, Comparable, Sendable {
  /// The position of the file among the run's files, from 0.
  public let index: Int32

  package init(_ index: Int) { self.index = Int32(index) }

  /// In the order of paths.
  public static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// The bytes of one file and the name it is reported by.
public struct Source: Sendable {
  /// What stands for the file.
  public let id: FileID
  /// The path relative to the project root, separated by `/`.
  public let path: String
  /// The file as it was read: never decoded, never normalised.
  public let bytes: [UInt8]

  package init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
  }

  /// The text of a range, with anything that is not UTF-8 replaced.
  package func text(_ range: ByteRange) -> String {
    String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }

  /// Whether the file starts with a byte order mark, which counts in offsets but not in columns.
  package var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }
}
