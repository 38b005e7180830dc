import StepUpDiagnostics
import StepUpLanguage

/// Reads the suppressions among a file's comments.
///
/// `# stepup: ignore rule-a, rule-b until 2027-03-31 -- the reason`, at the end of a line or alone
/// above it. Every comment that starts with `stepup:` must be one.
func readSuppressions(
  _ comments: [ByteRange], in source: Source
) -> (suppressions: [Suppression], diagnostics: [Diagnostic]) {
  var reader = SuppressionReader(source: source)
  for comment in comments { reader.read(comment) }
  return (reader.suppressions, reader.diagnostics)
}

private struct SuppressionReader {
  let source: Source
  var suppressions: [Suppression] = []
  var diagnostics: [Diagnostic] = []

  init(source: Source) { self.source = source }

  mutating func read(_ comment: ByteRange) {
    let words = words(in: comment)
    guard let marker = words.first, text(marker) == "stepup:" else { return }
    guard words.count > 1, text(words[1]) == "ignore" else {
      report(
        "a comment that starts with `stepup:` must go on with `ignore`", at: comment,
        help: "write `# stepup: ignore RULE -- REASON`")
      return
    }
    let rest = words.dropFirst(2)
    let clause = rest.prefix { text($0) != "--" }
    let reason = rest.dropFirst(clause.count + 1)
    let names = clause.prefix { text($0) != "until" }
    let until = clause.dropFirst(names.count)
    guard let rules = rules(names, in: comment), let day = day(until, in: comment) else { return }
    suppressions.append(
      Suppression(
        rules: rules, until: day.value, hasReason: !reason.isEmpty,
        place: Place(source.id, comment), line: coveredLine(comment)))
  }

  /// The rules named, separated by commas; nothing when a name is no rule.
  private mutating func rules(
    _ words: ArraySlice<ByteRange>, in comment: ByteRange
  ) -> [Located<DiagnosticID>]? {
    var rules: [Located<DiagnosticID>] = []
    var isSound = true
    for word in words {
      for name in parts(of: word) {
        let text = text(name)
        let place = Place(source.id, name)
        if let id = DiagnosticID(rawValue: text), id.isRule {
          rules.append(Located(id, at: place))
        } else {
          isSound = false
          diagnostics.append(.suppressionOfNoRule(text, at: place))
        }
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

  private mutating func day(
    _ words: ArraySlice<ByteRange>, in comment: ByteRange
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

  // MARK: Lines

  /// The line a comment speaks of: its own, or, when it stands alone, the next that says something.
  private func coveredLine(_ comment: ByteRange) -> ByteRange {
    let own = line(around: Int(comment.start))
    if !isBlank(Int(own.start)..<Int(comment.start)) { return own }
    var next = line(around: min(Int(own.end) + 1, source.bytes.count))
    while Int(next.end) < source.bytes.count, saysNothing(next) {
      next = line(around: Int(next.end) + 1)
    }
    return next
  }

  private func line(around offset: Int) -> ByteRange {
    let newline = UInt8(ascii: "\n")
    let start = source.bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = source.bytes[offset...].firstIndex(of: newline) ?? source.bytes.count
    return ByteRange(start, end)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    source.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private func saysNothing(_ line: ByteRange) -> Bool {
    let first = source.bytes[Int(line.start)..<Int(line.end)]
      .first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    return first == nil || first == UInt8(ascii: "#")
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
