/// A text on lines of at most 80 characters, those after the first indented twice as far.
///
/// A word that is longer stays whole.
func wrapped(_ text: String, indent: Int = 0) -> String {
  let first = String(repeating: " ", count: indent)
  var lines = [first]
  var width = indent
  var isStart = true
  for word in text.split(separator: " ") {
    let length = word.unicodeScalars.count
    if !isStart, width + 1 + length > 80 {
      lines.append(first + first)
      width = 2 * indent
      isStart = true
    }
    lines[lines.count - 1] += isStart ? word : " " + word
    width += isStart ? length : length + 1
    isStart = false
  }
  return lines.joined(separator: "\n")
}
