import StepUpJSON

// Text of an export, for comparing and for messages.

/// A title as it is compared: case and the space around and between words do not matter.
func folded(_ title: String) -> String {
  title.split { $0 == " " || $0 == "_" || $0 == "-" || $0 == "\t" }.map { $0.lowercased() }
    .joined(separator: " ")
}

/// Text without white space at its ends.
func trimmed(_ text: String) -> String {
  var text = text[...]
  while let first = text.first, first.isWhitespace { text.removeFirst() }
  while let last = text.last, last.isWhitespace { text.removeLast() }
  return String(text)
}

/// Text in quotes on one line, with everything invisible escaped; long text is cut.
func quoted(_ text: String) -> String {
  quoted(.string(text.count > 80 ? text.prefix(80) + "…" : text))
}

/// A value on one line.
func quoted(_ value: JSONValue) -> String {
  var writer = JSONWriter(.compact)
  writer.write(value)
  return writer.text.count > 100 ? writer.text.prefix(100) + "…" : writer.text
}

/// An id made of a name: letters from a to z without accents, digits, `&` as "and", apostrophes left
/// out, and one separator for all that stands between; nothing when nothing is left.
func derivedID(from name: String, separator: String) -> String? {
  let letters = name.lowercased().unicodeScalars.map { String(letterWithoutAccent($0) ?? $0) }
  let plain = letters.joined().replacing("&", with: " and ").replacing("'", with: "")
    .replacing("’", with: "")
  let words = plain.utf8.split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
  var id = ""
  for word in words {
    let next = (id.isEmpty ? "" : id + separator) + String(decoding: word, as: UTF8.self)
    guard next.utf8.count <= 64 else { break }
    id = next
  }
  return id.isEmpty ? nil : id
}

/// The letter that an accented one is made of, which its Unicode name says.
private func letterWithoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  guard !scalar.isASCII, let name = scalar.properties.name else { return nil }
  let words = name.split(separator: " ")
  guard words.count > 4, words[..<3] == ["LATIN", "SMALL", "LETTER"], words[4] == "WITH",
    words[3].utf8.count == 1
  else { return nil }
  return words[3].lowercased().unicodeScalars.first
}
