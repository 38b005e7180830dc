/// The strings section in the making: each text stands once, in the order of first use.
///
/// Texts are told apart by their bytes, not as `String` does by what they look like.
struct StringPool {
  private(set) var bytes: [UInt8] = []
  private var offsets: [[UInt8]: Int] = [:]

  /// Where a text stands, and how many bytes it has.
  mutating func place(of text: String) -> (offset: Int, count: Int) {
    let key = Array(text.utf8)
    if key.isEmpty { return (0, 0) }
    if let offset = offsets[key] { return (offset, key.count) }
    let offset = bytes.count
    bytes.append(contentsOf: key)
    offsets[key] = offset
    return (offset, key.count)
  }
}

/// Records of one section in the making: equal ones stand once, in the order of first use.
struct RecordPool<Record: Hashable> {
  private(set) var records: [Record] = []
  private var indexes: [Record: Int] = [:]

  /// The index of a record.
  mutating func index(of record: Record) -> Int {
    if let index = indexes[record] { return index }
    let index = records.count
    records.append(record)
    indexes[record] = index
    return index
  }
}
