import StepUpLanguage

/// A text as it is written in a policy file: as it is where that is read as the same text, else in
/// double quotes.
func yamlText(_ text: String) -> String {
  isPlain(text) ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
}

/// A list in brackets.
func yamlList(_ items: [String]) -> String {
  "[" + items.map(yamlText).joined(separator: ", ") + "]"
}

/// Whether a text means itself without quotes, in brackets too.
private func isPlain(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
    return false
  }
  // Plain text may start with much else; this is what never needs a second thought.
  guard first.properties.isAlphabetic || ("0"..."9").contains(first) else {
    return false
  }
  return last != " " && last != ":" && !text.contains(": ") && !text.contains(" #")
    && text.unicodeScalars.allSatisfy { !$0.isHidden && !"[]{},".unicodeScalars.contains($0) }
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\"": return "\\\""
  case "\\": return "\\\\"
  case _ where scalar.isHidden:
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return scalar.value > 0xFFFF
      ? "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  default: return String(scalar)
  }
}
