import StepUpDiagnostics

// Everything that can be wrong with a file before its text means anything.

extension Diagnostic {
  static func fileTooLarge(_ size: Int, limit: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, "the file has \(size) bytes, more than the \(limit) that are read", at: place,
      help: "split it into several files")
  }

  static func otherEncoding(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidEncoding, "the file is encoded in \(name), not in UTF-8", at: place,
      help: "save it as UTF-8")
  }

  static func forbidden(
    _ sort: ForbiddenCharacter, _ scalar: Unicode.Scalar, hasOthers: Bool, at place: Place
  ) -> Diagnostic {
    if case .notUTF8 = sort {
      return Diagnostic(
        .invalidEncoding, "these bytes are not UTF-8, the first is `0x\(hex(scalar.value, 2))`",
        at: place, help: "save the file as UTF-8")
    }
    let others = hasOthers ? " and others" : ""
    return Diagnostic(
      .invalidEncoding,
      "`U+\(hex(scalar.value, 4))`\(others) may not stand in a file: \(sort.name)",
      at: place, help: "remove it")
  }

  private static func hex(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

extension Diagnostic {
  static func anchor(at place: Place, removing removal: Place) -> Diagnostic {
    Diagnostic(
      .unsupportedYAML, "`&` in front of a value (an anchor) is not allowed", at: place,
      help: "write the value out wherever it is needed; text that starts with `&` needs quotes",
      fixes: [Fix("remove the anchor", .unsafe, [Fix.Edit(removal, "")])])
  }

  static func alias(at place: Place) -> Diagnostic {
    Diagnostic(
      .unsupportedYAML, "`*` in front of a name (an alias) is not allowed", at: place,
      help: "write the value out; text that starts with `*` needs quotes")
  }

  static func tag(at place: Place, removing removal: Place) -> Diagnostic {
    Diagnostic(
      .unsupportedYAML, "`!` in front of a value (a tag) is not allowed", at: place,
      help: "write the value alone; text that starts with `!` needs quotes",
      fixes: [Fix("remove the tag", .unsafe, [Fix.Edit(removal, "")])])
  }

  static func mergeKey(at place: Place) -> Diagnostic {
    Diagnostic(
      .unsupportedYAML, "`<<` (a merge key) is not allowed", at: place,
      help: "write the keys out; what institutions share belongs in a baseline")
  }

  static func directive(at place: Place, removing removal: Place) -> Diagnostic {
    Diagnostic(
      .unsupportedYAML, "a line that starts with `%` (a directive) is not allowed", at: place,
      help: "remove the line",
      fixes: [Fix("remove the directive", .safe, [Fix.Edit(removal, "")])])
  }

  static func complexKey(at place: Place) -> Diagnostic {
    Diagnostic(
      .unsupportedYAML, "a key must be text on one line", at: place,
      help: "write `key: value`; text that starts with `[`, `{` or `? ` needs quotes")
  }

  static func multilinePlainScalar(at place: Place) -> Diagnostic {
    Diagnostic(
      .multilinePlainScalar, "text without quotes runs over several lines", at: place,
      help: "indent the lines below as they are meant, or put the text in quotes")
  }

  static func duplicateKey(_ key: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateKey, "the key `\(excerpt(key))` stands here a second time", at: place,
      related: [RelatedPlace(first, "first here")], help: "keep one of them")
  }

  static func emptyDocument(at place: Place) -> Diagnostic {
    Diagnostic(
      .emptyDocument, "the file is empty", at: place,
      help: "start it with `kind:` and `version: 1`, or remove it")
  }

  static func multipleDocuments(at place: Place, marker: String) -> Diagnostic {
    Diagnostic(
      .multipleDocuments, "`\(marker)` begins a second document in this file", at: place,
      help: "put each document in a file of its own")
  }

  static func nestingTooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      .nestingTooDeep, "more than \(TreeBuilder.maximalDepth) levels are nested here", at: place,
      help: "close what is open; no policy needs as many levels")
  }

  static func tooManyNodes(at place: Place) -> Diagnostic {
    Diagnostic(
      .tooManyNodes,
      "the file has more than \(TreeBuilder.maximalNodes) keys, values, lists and groups of keys",
      at: place, help: "split it into several files")
  }
}

extension Diagnostic {
  private static func invalid(
    _ message: String, at place: Place, help: String? = nil, fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(.invalidYAML, message, at: place, help: help, fixes: fixes)
  }

  static func unclosedQuote(_ quote: UInt8, at place: Place) -> Diagnostic {
    let quote = Unicode.Scalar(quote)
    let help =
      quote == "'"
      ? "close it with `'`; an apostrophe inside is written `''`" : "close it with `\"`"
    return invalid("this `\(quote)` is never closed", at: place, help: help)
  }

  static func unclosedBracket(_ bracket: UInt8, at place: Place) -> Diagnostic {
    let closer = bracket == Byte.openBrace ? "}" : "]"
    return invalid(
      "this `\(Unicode.Scalar(bracket))` is never closed", at: place,
      help: "close it with `\(closer)`; lines inside are indented further than the key")
  }

  static func missingColon(_ text: String, at place: Place) -> Diagnostic {
    invalid(
      "`\(excerpt(text))` has no colon, but a key is expected here", at: place,
      help: "write `key: value`")
  }

  static func missingDash(_ text: String, at place: Place) -> Diagnostic {
    let start = Place(place.file, ByteRange(Int(place.range.start), Int(place.range.start)))
    return invalid(
      "the list item `\(excerpt(text))` lacks its dash", at: place, help: "write `- ` before it",
      fixes: [Fix("insert `- `", .unsafe, [Fix.Edit(start, "- ")])])
  }

  static func missingSpace(at place: Place, inserting insertion: Place) -> Diagnostic {
    invalid(
      "a space is missing behind this colon", at: place, help: "write `: ` between key and value",
      fixes: [Fix("insert a space", .safe, [Fix.Edit(insertion, " ")])])
  }

  static func keyTooLong(at place: Place) -> Diagnostic {
    invalid(
      "a key may not be longer than 1024 characters", at: place,
      help: "write `key: value`, with a key that the reference names")
  }

  static func missingKey(at place: Place) -> Diagnostic {
    invalid("the key before this colon is missing", at: place, help: "write `key: value`")
  }

  static func colonInText(_ text: String, at place: Place) -> Diagnostic {
    invalid(
      "text with `: ` in it needs quotes", at: place,
      fixes: quoting(text, at: place, .unsafe))
  }

  static func misindented(_ text: String, at place: Place) -> Diagnostic {
    invalid(
      "the indentation of `\(excerpt(text))` fits nothing above it", at: place,
      help: "keys that belong together start in the same column")
  }

  static func misplacedItem(at place: Place) -> Diagnostic {
    invalid(
      "this list item belongs to no list", at: place,
      help: "items of one list start in the same column, below their key")
  }

  static func keyInList(_ text: String, at place: Place) -> Diagnostic {
    invalid(
      "`\(excerpt(text))` stands where a list item is expected", at: place,
      help: "write `- ` before it, or indent it as the key it is")
  }

  static func listOnKeyLine(at place: Place) -> Diagnostic {
    invalid(
      "a list with dashes may not start here", at: place,
      help: "start it on a line of its own, or write `[a, b]`")
  }

  static func trailingText(at place: Place) -> Diagnostic {
    invalid(
      "only a comment may follow the value on this line", at: place,
      help: "put the whole text in one pair of quotes")
  }

  static func strayIndicator(_ byte: UInt8, at place: Place) -> Diagnostic {
    invalid("`\(Unicode.Scalar(byte))` belongs to nothing above it", at: place, help: "remove it")
  }

  static func strayDocumentEnd(at place: Place) -> Diagnostic {
    invalid("`...` has nothing to end here", at: place, help: "remove it")
  }

  static func missingItem(at place: Place) -> Diagnostic {
    invalid("nothing stands before this comma", at: place, help: "remove it")
  }

  static func dashInBrackets(at place: Place) -> Diagnostic {
    invalid(
      "a list item with a dash may not stand in brackets", at: place,
      help: "write `[a, b]` without dashes")
  }

  static func missingComma(closer: String, at place: Place) -> Diagnostic {
    invalid(
      "`,` or `\(closer)` is missing before this", at: place,
      help: "write `,` between two items, and `\(closer)` behind the last")
  }

  static func needsQuotes(_ text: String, at place: Place) -> Diagnostic {
    invalid(
      "text that starts with \(firstCharacter(of: text)) needs quotes", at: place,
      fixes: quoting(text, at: place, .safe))
  }

  static func blockScalarHeader(_ text: String, at place: Place) -> Diagnostic {
    invalid(
      "text that starts with \(firstCharacter(of: text)) needs quotes", at: place,
      help: "for a block of text start it on the next line",
      fixes: quoting(text, at: place, .unsafe))
  }

  static func tab(at place: Place) -> Diagnostic {
    invalid("a tab may not indent a line", at: place, help: "indent with spaces")
  }

  static func wrongEscape(_ text: String, at place: Place) -> Diagnostic {
    invalid(
      "`\(excerpt(text))` means nothing in double quotes", at: place,
      help: "write `\\\\` for a backslash, or use single quotes")
  }

  static func commentWithoutSpace(at place: Place) -> Diagnostic {
    let start = Place(place.file, ByteRange(Int(place.range.start), Int(place.range.start)))
    return invalid(
      "`#` starts a comment only behind a space", at: place, help: "write a space before it",
      fixes: [Fix("insert a space", .safe, [Fix.Edit(start, " ")])])
  }

  static func unreadable(at place: Place) -> Diagnostic {
    invalid(
      "this cannot be read", at: place,
      help: "write `key: value` lines, and list items behind `- `")
  }

  private static func firstCharacter(of text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "this" }
    return first == "`" ? "a backtick" : "`\(first)`"
  }

  /// Puts a text in quotes, where that needs no escapes.
  private static func quoting(_ text: String, at place: Place, _ safety: Fix.Safety) -> [Fix] {
    guard !text.contains("\""), !text.contains("\\") else { return [] }
    return [Fix("put the text in quotes", safety, [Fix.Edit(place, "\"\(text)\"")])]
  }

  /// The beginning of a text that may be long.
  private static func excerpt(_ text: String) -> String {
    text.unicodeScalars.count <= 40
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + "…"
  }
}
