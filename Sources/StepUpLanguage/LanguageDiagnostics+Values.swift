import StepUpDiagnostics

// What can be wrong with a value by itself.

extension Diagnostic {
  static func noValue(
    _ title: String, isHiddenByComment: Bool, help: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, "\(title) has no value", at: place, label: "nothing is written here",
      help: isHiddenByComment
        ? "text that starts with `#` is a comment: put it in quotes" : help)
  }

  /// - Parameter isItem: Whether the list could have the text as an item.
  static func notAList(
    _ text: String, _ site: Site, isItem: Bool, at place: Place
  ) -> Diagnostic {
    // What might mean something else in a list stands in quotes, which escape nothing here.
    let isPlain = IdentifierFault(in: text) == nil
    let isSound = isItem && (isPlain || !text.contains { $0 == "\"" || $0 == "\\" })
    let list = isPlain ? "[\(text)]" : "[\"\(text)\"]"
    return Diagnostic(
      .wrongType, "\(site.title) is a single value where a list is expected", at: place,
      help: isSound ? "write `\(list)`" : "write a list",
      fixes: isSound ? [replacing(text, by: list, at: place)] : [])
  }

  static func wrongType(
    _ title: String, expected: String, found: String, help: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, "\(title) is \(found) where \(expected) is expected", at: place, help: help)
  }

  static func rootIsNoMapping(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongType, "a policy file consists of `key: value` lines, and this one does not", at: place,
      help: "start the file with `kind: institution`, `version: 1` and an `id`")
  }

  static func emptyCollection(_ site: Site, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidValue, "\(site.title) is empty", at: place,
      help: "write at least one")
  }

  static func duplicateItem(
    _ text: String, _ site: Site, first: Place, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .duplicateItem, "\(quoted(text)) stands in `\(site.name)` twice", at: place,
      label: "again here", related: [RelatedPlace(first, "first here")],
      help: "take one of them out")
  }

  /// - Parameter meant: The word that was probably meant, when spelling does not tell.
  static func unknownWord(
    _ text: String, known: [String], _ site: Site, meant: String? = nil, at place: Place
  ) -> Diagnostic {
    let suggestion = meant ?? nearestName(to: text, among: known)
    return Diagnostic(
      .invalidValue, "\(site.title) cannot be \(quoted(text))\(remarkOnLookAlike(in: text))",
      at: place,
      help: suggestion.map { "did you mean `\($0)`?" } ?? "write \(listing(known, "or"))",
      fixes: suggestion.map { [replacing(text, by: $0, at: place)] } ?? [])
  }

  static func notABoolean(_ text: String, _ site: Site, at place: Place) -> Diagnostic {
    let meant: String? =
      switch text.lowercased() {
      case "true", "yes", "on", "y": "true"
      case "false", "no", "off", "n": "false"
      default: nil
      }
    return Diagnostic(
      .invalidValue, "\(site.title) must be `true` or `false`, without quotes", at: place,
      help: meant.map { "write `\($0)`" } ?? "write `true` or `false`",
      fixes: meant.map { [replacing(text, by: $0, .safe, at: place)] } ?? [])
  }

  static func notAnInteger(
    _ text: String, _ expected: String, _ site: Site, meant: Int?, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .invalidValue, "\(site.title) must be \(expected), written in plain digits", at: place,
      help: meant.map { "write `\($0)` without quotes" } ?? "write \(expected)",
      fixes: meant.map { [replacing(text, by: String($0), .safe, at: place)] } ?? [])
  }

  static func integerOutOfRange(
    _ text: String, _ range: ClosedRange<Int>, _ site: Site, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .invalidValue,
      "\(site.title) is \(shortened(text)), outside \(range.lowerBound) to \(range.upperBound)",
      at: place,
      help: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// - Parameter isQuoted: Whether the text stands in quotes, which a duration must not.
  static func notADuration(
    _ text: String, isQuoted: Bool, _ site: Site, at place: Place
  ) -> Diagnostic {
    let meant = durationMeant(by: text)
    return Diagnostic(
      .invalidValue,
      isQuoted && meant != nil
        ? "\(site.title) must be written without quotes"
        : "\(site.title) cannot be \(quoted(text)), which is not a duration",
      at: place,
      help: meant.map { "write `\($0)`" }
        ?? "write seconds such as `600`, or a number with `s`, `m` or `h` such as `10m`",
      fixes: meant.map { [replacing(text, by: $0, .safe, at: place)] } ?? [])
  }

  static func durationTooShort(
    _ text: String, seconds: Int, _ range: ClosedRange<Int>, _ site: Site, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .durationTooShort,
      "`\(site.name)` is \(durationInWords(seconds)), below the minimum of \(range.lowerBound) s",
      at: place, label: "at least \(range.lowerBound) s",
      help: "use \(range.lowerBound)s or more",
      fixes: [replacing(text, by: "\(range.lowerBound)s", .safe, at: place)])
  }

  static func durationTooLong(
    _ text: String, seconds: Int?, _ range: ClosedRange<Int>, _ site: Site, at place: Place
  ) -> Diagnostic {
    let size = seconds.map(durationInWords) ?? shortened(text)
    let limit = durationAsWritten(range.upperBound)
    return Diagnostic(
      .durationTooLong,
      "`\(site.name)` is \(size), above the maximum of \(durationInWords(range.upperBound))",
      at: place, label: "at most \(durationInWords(range.upperBound))",
      help: "use \(limit) or less",
      fixes: [replacing(text, by: limit, at: place)])
  }

  static func invalidID(_ text: String, _ fault: IdentifierFault, at place: Place) -> Diagnostic {
    let message: String
    switch fault {
    case .empty: message = "an id cannot be empty"
    case .tooLong(let bytes):
      message = "this id has \(bytes) characters, more than \(IdentifierFault.limit)"
    case .misplacedSeparator(let separator):
      message = "\(quoted(text)) is not an id: `\(separator)` stands only between letters or digits"
    case .character(let scalar):
      message = "\(quoted(text)) is not an id: \(described(scalar)) cannot stand in it"
    }
    let meant = identifierMeant(by: text)
    return Diagnostic(
      .invalidID, message, at: place,
      help: meant.map { "did you mean `\($0)`?" }
        ?? "use small letters a–z, digits, and `-` or `_` between them",
      fixes: meant.map { [replacing(text, by: $0, at: place)] } ?? [])
  }

  static func invalidName(_ fault: NameFault, _ site: Site, at place: Place) -> Diagnostic {
    let reason =
      switch fault {
      case .empty: "is empty"
      case .tooLong(let scalars): "has \(scalars) characters, more than \(NameFault.limit)"
      case .surroundingSpace: "starts or ends with white space"
      case .character(let scalar): "holds \(described(scalar)), which nobody would see"
      }
    return Diagnostic(
      .invalidValue, "\(site.title) \(reason)", at: place,
      help: fault == .surroundingSpace
        ? "take the space out" : "write 1 to \(NameFault.limit) visible characters")
  }

  static func callerNameInvalid(
    _ text: String, _ fault: CallerNameFault, at place: Place
  ) -> Diagnostic {
    let message =
      switch fault {
      case .empty: "the caller name is empty"
      case .tooLong(let characters):
        "the caller name has \(characters) characters, more than the \(CallerNameFault.limit) that "
          + "phones show"
      case .character(let scalar):
        "the caller name holds \(described(scalar)), which phone networks do not carry"
      }
    let capitals = text.uppercased()
    let fits = CallerNameFault(in: capitals) == nil
    return Diagnostic(
      .callerNameInvalid, message, at: place,
      help: fits
        ? "write `\(capitals)`"
        : "use 1 to \(CallerNameFault.limit) of A–Z, 0–9, space and `. , & ' -`",
      fixes: fits ? [replacing(text, by: capitals, at: place)] : [])
  }

  static func notRequiredWithMore(_ others: [Located<String>], at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidValue, "`not_required` leaves nothing for other keys to say", at: place,
      related: others.map { RelatedPlace($0.place, "`\($0.value)` would apply to nothing") },
      help: "write `not_required` alone, or take it out")
  }

  static func noTarget(at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidValue, "`targets` names nobody, so the action could never be done", at: place,
      help: "write `customer: staff`, `staff: admin` or both")
  }

  static func boundsCross(minimum: Stated<Int>, maximum: Stated<Int>) -> Diagnostic {
    Diagnostic(
      .invalidValue,
      "`min` is \(durationInWords(minimum.value)), above `max`, so that no window can meet both",
      at: minimum.place,
      related: [RelatedPlace(maximum.place, "`max` is \(durationInWords(maximum.value))")],
      help: "write a `min` of \(durationAsWritten(maximum.value)) or less")
  }

  static func tooFewAllowed(atLeast: Stated<Int>, allowed: Stated<Items<SecondFactor>>)
    -> Diagnostic
  {
    let count = allowed.value.items.count
    return Diagnostic(
      .invalidValue,
      "`at_least` asks for \(atLeast.value) methods, but only \(count) "
        + (count == 1 ? "is allowed" : "are allowed"),
      at: atLeast.place, related: [RelatedPlace(allowed.place, "these are allowed")],
      help: "write an `at_least` of \(count) or less, or allow more methods")
  }

  static func invalidGlob(_ reason: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidValue, "this pattern \(reason)", at: place,
      help: "write a path from the project's root, such as `vendor/**`")
  }
}
