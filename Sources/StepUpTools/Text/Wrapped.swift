/// Text broken between words into lines of at most `width` Unicode scalars.
///
/// A word that is longer than a line stands alone on one. Line breaks in the text stay.
///
/// - Parameters:
///   - first: What the first line starts with; it counts.
///   - indent: What every other line starts with; it counts.
package func wrapped(
  _ text: String, width: Int = 80, first: String = "", indent: String = ""
) -> String {
  var lines = first
  for (number, paragraph) in text.utf8.split(separator: newline, omittingEmptySubsequences: false)
    .enumerated()
  {
    if number > 0 { lines += "\n" + indent }
    // Bytes are split and counted, not characters: reports wrap thousands of paragraphs.
    var column = (number > 0 ? indent : first).utf8.count
    var isFirst = true
    for bytes in paragraph.split(separator: UInt8(ascii: " ")) {
      let word = Substring(bytes)
      let length = word.unicodeScalars.count
      if !isFirst {
        let fits = column + length + 1 <= width
        lines += fits ? " " : "\n" + indent
        column = fits ? column + 1 : indent.utf8.count
      }
      lines += word
      column += length
      isFirst = false
    }
  }
  return lines
}

private let newline = UInt8(ascii: "\n")
