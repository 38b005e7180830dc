package import StepUpDiagnostics

// How messages of the compiler put names, lists and characters into words.

/// Names in backticks, joined for reading: `` `a`, `b` or `c` ``.
package func listing(_ names: some Collection<String>, _ conjunction: String) -> String {
  let quoted = names.map { "`\($0)`" }
  guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// Input in backticks, shortened, with what cannot be seen written as its code point.
package func quoted(_ text: String) -> String {
  "`\(shortened(text))`"
}

/// At most 60 characters of an input, with what cannot be seen written as its code point.
package func shortened(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars.prefix(60) {
    if scalar.isHidden {
      shown += "{\(scalar.codePoint)}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return text.unicodeScalars.count > 60 ? shown + "…" : shown
}

/// A character in words, with its code point where looking at it would not tell.
package func described(_ scalar: Unicode.Scalar) -> String {
  if scalar == " " { return "a space" }
  if scalar.isASCII, !scalar.isHidden { return "`\(scalar)`" }
  let name = scalar.properties.name.map { " (\($0))" } ?? ""
  return scalar.isHidden ? scalar.codePoint + name : "`\(scalar)` \(scalar.codePoint)\(name)"
}

extension Diagnostic {
  /// A name that is looked up and not found: suggests the nearest one, or lists a handful.
  package static func named(
    _ id: DiagnosticID, _ message: String, _ text: String, _ known: KnownNames,
    at place: Place, related: [RelatedPlace] = []
  ) -> Diagnostic {
    let suggestion = known.nearest(to: text)
    let help =
      if let suggestion {
        "did you mean `\(suggestion)`?"
      } else if known.names.isEmpty {
        "none is known here: take it out, or define it first"
      } else if known.names.count <= 16 {
        "known here: \(listing(known.names, "and"))"
      } else {
        "\(known.names.count) are known; none is spelt like this"
      }
    return Diagnostic(
      id, message, at: place, related: related, help: help,
      fixes: suggestion.map { [replacing(text, by: $0, at: place)] } ?? [])
  }

  /// A fix that puts one word in another's place.
  package static func replacing(
    _ old: String, by new: String, _ safety: Fix.Safety = .unsafe, at place: Place
  ) -> Fix {
    Fix("replace \(quoted(old)) by `\(new)`", safety, [Fix.Edit(place, new)])
  }
}

/// Names the first character of a text that is not ASCII: it may look like one that is.
func remarkOnLookAlike(in text: String) -> String {
  guard let scalar = text.unicodeScalars.first(where: { !$0.isASCII }) else { return "" }
  return ", where \(described(scalar)) stands"
}

/// The identifier a text was probably meant to be: the text in lower case with separators mended.
func identifierMeant(by text: String) -> String? {
  let words = text.lowercased().split { $0 == " " || $0 == "-" || $0 == "." || $0 == "/" }
  let candidate = words.joined(separator: "-")
  return IdentifierFault(in: candidate) == nil ? candidate : nil
}

/// The duration a text was probably meant to be: quotes, capitals and long units mended.
func durationMeant(by text: String) -> String? {
  let folded = text.lowercased().filter { $0 != " " && $0 != "_" }
  let digits = folded.prefix { $0.isASCII && $0.isNumber }
  let unit =
    switch folded.dropFirst(digits.count) {
    case "", "s", "sec", "secs", "second", "seconds": "s"
    case "m", "min", "mins", "minute", "minutes": "m"
    case "h", "hr", "hrs", "hour", "hours": "h"
    default: ""
    }
  let meant = digits + unit
  return !unit.isEmpty && DurationText(meant[...]) != nil ? String(meant) : nil
}
