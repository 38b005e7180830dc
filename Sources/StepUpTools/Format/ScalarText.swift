import StepUpJSON

/// How text is written: without quotes where it can be.
enum ScalarText {
  /// Text without quotes, or with those it needs.
  static func written(_ text: String, inBrackets: Bool) -> String {
    isPlain(text, inBrackets: inBrackets) && !readsAsOther(text) ? text : quoted(text)
  }

  /// Text in quotes: in single ones where double ones would need a backslash.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if scalars.contains(where: { $0 == "\"" || $0 == "\\" }), !scalars.contains("'"),
      !scalars.contains(where: \.isInvisible)
    {
      return "'\(text)'"
    }
    var quoted = "\""
    for scalar in scalars { quoted += escaped(scalar) }
    return quoted + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    default: break
    }
    guard scalar.isInvisible else { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, count) = digits.count <= 4 ? ("u", 4) : ("U", 8)
    return "\\\(letter)" + String(repeating: "0", count: count - digits.count) + digits
  }

  /// Whether YAML reads text without quotes as just this text.
  ///
  /// - Parameter inBrackets: Whether it stands in `[…]` or `{…}`, where commas and brackets end it.
  static func isPlain(_ text: String, inBrackets: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      last != ":", text != "---", text != "...", !scalars.contains(where: \.isInvisible)
    else { return false }
    if "#&*!|>'\"%@`,[]{}".unicodeScalars.contains(first) { return false }
    if "-?:".unicodeScalars.contains(first), scalars.count == 1 || scalars[1] == " " {
      return false
    }
    for (scalar, next) in zip(scalars, scalars.dropFirst()) {
      if scalar == ":", next == " " { return false }
      if scalar == " ", next == "#" { return false }
    }
    guard inBrackets else { return true }
    return first != ":" && !scalars.contains { ",[]{}?".unicodeScalars.contains($0) }
  }

  /// Whether YAML 1.2, as editors read it, takes text without quotes for no value, a boolean or a
  /// number.
  private static func readsAsOther(_ text: String) -> Bool {
    switch text {
    case "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE":
      return true
    default: break
    }
    // Most texts start with a letter, and no number does.
    guard let first = text.utf8.first, !(0x41...0x7A).contains(first) else { return false }
    let number = #/[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+/#
    let noNumber = #/[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)/#
    return text.wholeMatch(of: number) != nil || text.wholeMatch(of: noNumber) != nil
  }
}
