/// A line of a text with its end, if it has one: the last may not.
struct TextLine: Hashable {
  let bytes: ArraySlice<UInt8>

  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(TextLine(bytes: bytes[start...offset]))
      start = offset + 1
    }
    if start < bytes.count { lines.append(TextLine(bytes: bytes[start...])) }
    return lines
  }

  /// The line as a diff prints it, after a sign.
  func printed(_ sign: String) -> String {
    let text = sign + String(decoding: bytes, as: UTF8.self)
    return bytes.last == UInt8(ascii: "\n") ? text : text + "\n\\ No newline at end of file\n"
  }
}
