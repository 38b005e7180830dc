import StepUpLanguage

/// The id that suits a name: its words in small letters; nothing when no letter is left.
///
/// Letters with accents lose them, `St. Mary's` becomes `st-marys`.
func derivedID(from name: String, separator: Character = "-") -> String? {
  var id = ""
  for scalar in name.lowercased().unicodeScalars {
    if let letter = plainLetter(of: scalar) {
      id.append(letter)
    } else if scalar != "'", scalar != "’", id.last != separator, !id.isEmpty {
      id.append(separator)
    }
  }
  id = String(id.prefix(IdentifierFault.limit))
  while id.last == separator { id.removeLast() }
  return IdentifierFault(in: id) == nil ? id : nil
}

/// The letter or digit an id can have for a character.
private func plainLetter(of scalar: Unicode.Scalar) -> Character? {
  switch scalar {
  case "a"..."z", "0"..."9": return Character(scalar)
  default:
    // "LATIN SMALL LETTER E WITH ACUTE"
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.starts(with: ["LATIN", "SMALL", "LETTER"]), words.count > 4, words[4] == "WITH",
      words[3].count == 1
    else { return nil }
    return words[3].lowercased().first
  }
}
