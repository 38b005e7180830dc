package import StepUpDiagnostics

// What can be wrong with a document and its keys; what is wrong with values stands beside this.

extension Diagnostic {
  // MARK: The document

  /// - Parameter misspelt: The key that was probably meant.
  static func missingKind(_ misspelt: Located<String>?, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingKind, "this file does not say what kind of policy file it is", at: place,
      help: misspelt.map { "did you mean `kind` by \(quoted($0.value))?" }
        ?? "start the file with `kind:` and one of \(listing(Kind.words, "or"))",
      fixes: misspelt.map { [replacing($0.value, by: "kind", at: $0.place)] } ?? [])
  }

  static func unknownKind(_ text: String, at place: Place) -> Diagnostic {
    named(.unknownKind, "unknown kind \(quoted(text))", text, KnownNames(Kind.words), at: place)
  }

  static func unsupportedVersion(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unsupportedVersion, "version \(quoted(text)) of the language is not supported", at: place,
      help: "write `version: 1`, the version this tool reads")
  }

  // MARK: Keys

  static func unknownKey(
    _ text: String, in table: KeyTable, _ suggestion: String?, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unknownKey, "unknown key \(quoted(text)) in \(table.subject)\(remarkOnLookAlike(in: text))",
      at: place,
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? (table.keys.count == 1 ? "the only key here is " : "the keys here are ")
          + listing(table.keys.map(\.name), "and"),
      fixes: suggestion.map { [replacing(text, by: $0, at: place)] } ?? [])
  }

  static func misplacedKey(_ name: String, belongsTo owner: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownKey, "`\(name)` is only for \(owner)", at: place, help: "take this key out")
  }

  static func missingKey(_ entry: KeyEntry, in table: KeyTable, at place: Place) -> Diagnostic {
    missingKey(
      entry.name, in: table.subject, at: place, example: entry.examples.first)
  }

  package static func missingKey(
    _ name: String, in subject: String, at place: Place, example: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .missingKey, "\(subject) needs the key `\(name)`", at: place, label: "`\(name)` is missing",
      help: example.map { "add a line such as `\(name): \($0)`" } ?? "add `\(name)`")
  }

  // MARK: Project settings

  static func unknownRule(_ text: String, at place: Place) -> Diagnostic {
    if let id = DiagnosticID(rawValue: text), !id.isRule {
      return Diagnostic(
        .unknownRule, "`\(text)` is an error of the language and cannot be set", at: place,
        help: "take this line out")
    }
    return named(
      .unknownRule, "unknown rule \(quoted(text))", text,
      .rules, at: place)
  }

  static func unknownProfile(_ text: String, at place: Place) -> Diagnostic {
    named(
      .unknownProfile, "unknown profile \(quoted(text))", text, KnownNames(Profile.words), at: place
    )
  }
}

extension Word {
  static var words: [String] { allCases.map(\.rawValue) }
}
