import StepUpLanguage

/// The id that suits a name: its words in small letters; nothing when no letter or digit is left.
///
/// Letters with accents lose them and `&` is a word, so `St. Mary's & Sons` becomes
/// `st-marys-and-sons`. A name that is too long loses its last words.
func derivedID(from name: String, separator: String = "-") -> String? {
  let letters = name.lowercased().unicodeScalars.map { String(letterWithoutAccent($0) ?? $0) }
  let plain = letters.joined().replacing("&", with: " and ").replacing("'", with: "")
    .replacing("’", with: "")
  let words = plain.utf8.split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
    .map { String(decoding: $0, as: UTF8.self) }
  guard let first = words.first else { return nil }
  var id = String(first.prefix(IdentifierFault.limit))
  for word in words.dropFirst() {
    let longer = id + separator + word
    guard longer.utf8.count <= IdentifierFault.limit else { break }
    id = longer
  }
  return id
}

/// The letter that an accented one is made of, which its Unicode name says.
private func letterWithoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  guard !scalar.isASCII, let name = scalar.properties.name else { return nil }
  // "LATIN SMALL LETTER E WITH ACUTE"
  let words = name.split(separator: " ")
  guard words.count > 4, words[..<3] == ["LATIN", "SMALL", "LETTER"], words[4] == "WITH",
    words[3].utf8.count == 1
  else { return nil }
  return words[3].lowercased().unicodeScalars.first
}
