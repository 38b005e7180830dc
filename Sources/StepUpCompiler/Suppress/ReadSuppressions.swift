package import StepUpDiagnostics
import StepUpLanguage

/// Reads the suppressions among a file's comments.
///
/// `# stepup: ignore rule-a, rule-b until 2027-03-31 -- the reason`, at the end of a line or alone
/// above it. Every comment that starts with `stepup:` must be one.
package func readSuppressions(
  _ comments: [ByteRange], in source: Source
) -> (suppressions: [Suppression], diagnostics: [Diagnostic]) {
  let marked = comments.indices.filter { isMarked(comments[$0], in: source) }
  guard !marked.isEmpty else { return ([], []) }
  var reader = SuppressionReader(source: source)
  let lines = CoveredLines(of: comments, in: source).lines
  for index in marked { reader.read(comments[index], about: lines[index]) }
  return (reader.suppressions, reader.diagnostics)
}

/// Whether a comment starts with the word that makes it one for this tool, or with what was probably
/// meant to be: `StepUp:`, `stepup ignore`.
private func isMarked(_ comment: ByteRange, in source: Source) -> Bool {
  let words = source.bytes[Int(comment.start) + 1..<Int(comment.end)]
    .drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  guard let first = words.first, first | 0x20 == UInt8(ascii: "s") else { return false }
  let text =
    words
    .prefix(14).map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  return text.starts(with: "stepup:".utf8) || text.starts(with: "stepup ignore".utf8)
}

private struct SuppressionReader {
  let source: Source
  var suppressions: [Suppression] = []
  var diagnostics: [Diagnostic] = []

  init(source: Source) { self.source = source }

  mutating func read(_ comment: ByteRange, about line: ByteRange) {
    let words = words(in: comment)
    guard words.count > 1, text(words[0]) == "stepup:", text(words[1]) == "ignore" else {
      report(
        "a comment for stepup starts with `stepup: ignore`", at: comment,
        help: "write `# stepup: ignore RULE -- REASON`")
      return
    }
    let rest = words.dropFirst(2)
    let clause = rest.prefix { text($0) != "--" }
    let reason = rest.dropFirst(clause.count + 1)
    let names = clause.prefix { text($0) != "until" }
    let until = clause.dropFirst(names.count)
    let named = rules(names, in: comment)
    let lastDay = day(until)
    guard let rules = named, let day = lastDay else { return }
    suppressions.append(
      Suppression(
        rules: rules, until: day.value, reason: text(from: reason),
        place: Place(source.id, comment), line: line))
  }

  /// The rules named, separated by commas; nothing when a name is no rule.
  private mutating func rules(
    _ words: ArraySlice<ByteRange>, in comment: ByteRange
  ) -> [Located<DiagnosticID>]? {
    var rules: [Located<DiagnosticID>] = []
    var isSound = true
    if let extra = wordWithoutComma(in: words) {
      report(
        "rules are separated by commas, and ` -- ` stands before the reason", at: extra,
        help: "write `# stepup: ignore RULE, RULE -- REASON`")
      return nil
    }
    for name in words.flatMap(parts) {
      let text = text(name)
      let place = Place(source.id, name)
      if let id = DiagnosticID(rawValue: text), id.isRule {
        rules.append(Located(id, at: place))
      } else {
        isSound = false
        diagnostics.append(.suppressionOfNoRule(text, at: place))
      }
    }
    if isSound, rules.isEmpty {
      report(
        "this suppression names no rule", at: comment,
        help: "write `# stepup: ignore RULE -- REASON`")
      return nil
    }
    return isSound ? rules : nil
  }

  /// The first word that follows another without a comma between them.
  private func wordWithoutComma(in words: ArraySlice<ByteRange>) -> ByteRange? {
    zip(words, words.dropFirst()).first { previous, next in
      !text(previous).hasSuffix(",") && !text(next).hasPrefix(",")
    }?.1
  }

  private mutating func day(
    _ words: ArraySlice<ByteRange>
  ) -> (value: Located<CalendarDay>?, ())? {
    guard let keyword = words.first else { return (nil, ()) }
    guard let word = words.dropFirst().first, let day = CalendarDay(text(word)) else {
      report(
        "`until` needs a day of the calendar", at: words.dropFirst().first ?? keyword,
        help: "write the day as `2027-03-31`")
      return nil
    }
    if let extra = words.dropFirst(2).first {
      report(
        "nothing but ` -- ` and a reason can follow the day", at: extra,
        help: "write `# stepup: ignore RULE until 2027-03-31 -- REASON`")
      return nil
    }
    return (Located(day, at: Place(source.id, word)), ())
  }

  private mutating func report(_ message: String, at range: ByteRange, help: String) {
    diagnostics.append(
      Diagnostic(.invalidSuppression, message, at: Place(source.id, range), help: help))
  }

  // MARK: Text

  private func text(_ range: ByteRange) -> String { source.text(range) }

  /// Words as they stand; nothing when there are none.
  private func text(from words: ArraySlice<ByteRange>) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    return text(ByteRange(Int(first.start), Int(last.end)))
  }

  /// The words of a comment after its `#`.
  private func words(in comment: ByteRange) -> [ByteRange] {
    split(ByteRange(Int(comment.start) + 1, Int(comment.end))) {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
    }
  }

  private func parts(of word: ByteRange) -> [ByteRange] {
    split(word) { $0 == UInt8(ascii: ",") }
  }

  private func split(_ range: ByteRange, at isSeparator: (UInt8) -> Bool) -> [ByteRange] {
    source.bytes[Int(range.start)..<Int(range.end)]
      .split(whereSeparator: isSeparator)
      .map { ByteRange($0.startIndex, $0.endIndex) }
  }
}

extension Diagnostic {
  fileprivate static func suppressionOfNoRule(_ text: String, at place: Place) -> Diagnostic {
    if DiagnosticID(rawValue: text) != nil {
      return Diagnostic(
        .invalidSuppression, "`\(text)` is an error of the language and cannot be suppressed",
        at: place, help: "mend the error instead")
    }
    return named(
      .invalidSuppression, "unknown rule \(quoted(text)) in a suppression", text,
      .rules, at: place)
  }
}
