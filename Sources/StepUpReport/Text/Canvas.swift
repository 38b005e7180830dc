/// The text of one finding, or of one change, as it grows: line numbers on the left, the file's lines on the right.
package struct Canvas {
  package private(set) var text = ""
  package let paint: Paint
  /// How many digits the highest line number has.
  let digits: Int

  package init(paint: Paint, digits: Int) {
    self.paint = paint
    self.digits = digits
  }

  /// A line that stands by itself, left of everything.
  package mutating func write(_ line: String) {
    text += line
    text += "\n"
  }

  /// Where the lines that follow are: `-->` for the first place, `:::` for places elsewhere.
  package mutating func location(_ arrow: String, _ location: String) {
    write(spaces(digits + 1) + paint(arrow, .frame) + " " + location)
  }

  /// A line beside the file's: underlines, labels, or nothing.
  package mutating func beside(_ content: String = "") {
    write(spaces(digits + 2) + paint("|", .frame) + (content.isEmpty ? "" : " " + content))
  }

  /// What is said of a place whose lines cannot be shown.
  package mutating func remark(_ content: String) {
    write(spaces(digits + 2) + paint("=", .frame) + " " + content)
  }

  /// A line of the file, after what stands left of it.
  mutating func source(_ number: Int, margin: String = "", _ content: String) {
    let number = padded(number) + " |"
    let isEmpty = margin.isEmpty && content.isEmpty
    write(" " + paint(number, .frame) + (isEmpty ? "" : " " + margin + content))
  }

  /// A line that is removed or added.
  package mutating func change(_ number: Int, _ sign: Character, _ content: String, _ ink: Ink) {
    write(
      " " + paint(padded(number), .frame) + " "
        + paint(String(sign) + (content.isEmpty ? "" : " " + content), ink))
  }

  /// Lines that are left out, with what stands left of them.
  mutating func elision(_ margin: String = "") {
    write(paint("...", .frame) + (margin.isEmpty ? "" : spaces(digits + 1) + margin))
  }

  private func padded(_ number: Int) -> String {
    let text = String(number)
    return spaces(digits - text.utf8.count) + text
  }
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
