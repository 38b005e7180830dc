/// Hands the bytes of a file to libyaml in chunks that double.
///
/// libyaml decodes whatever it is given before it looks at it, so a reader that is started anew behind
/// each fault of a file gets little at first: else a file with a fault on every line takes quadratic
/// time.
final class ByteFeed {
  private let bytes: [UInt8]
  private var offset: Int
  private var chunk: Int

  init(_ bytes: [UInt8], from start: Int, firstChunk: Int) {
    self.bytes = bytes
    offset = start
    chunk = firstChunk
  }

  /// Copies the next bytes and says how many; none at the end of the file.
  func copy(into target: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(chunk, target.count, bytes.count - offset)
    unsafe target.copyBytes(from: bytes[offset..<offset + count])
    offset += count
    chunk = min(chunk, bytes.count) * 2
    return count
  }
}
