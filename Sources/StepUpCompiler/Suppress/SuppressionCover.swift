import StepUpDiagnostics
import StepUpLanguage

/// What the suppressions of one file cover, and which of them were of use.
struct SuppressionCover {
  private struct Key: Hashable {
    /// Where the covered line starts.
    let line: Int32
    let rule: DiagnosticID
  }

  /// A rule that a suppression names.
  private struct Use: Hashable {
    let suppression: Int
    let rule: Int
  }

  private let reasons: [String?]
  /// The covered lines that a suppression holds for, in order, each once.
  private let lines: [ByteRange]
  /// The first suppression to cover a rule on a line: a second one is of no use.
  private let first: [Key: Use]
  private var used: Set<Use> = []

  init(_ suppressions: [Suppression], asOf today: CalendarDay) {
    reasons = suppressions.map(\.reason)
    var lines: [Int32: ByteRange] = [:]
    var first: [Key: Use] = [:]
    for (position, suppression) in suppressions.enumerated() where suppression.holds(on: today) {
      lines[suppression.line.start] = suppression.line
      for (number, rule) in suppression.rules.enumerated() {
        let key = Key(line: suppression.line.start, rule: rule.value)
        if first[key] == nil { first[key] = Use(suppression: position, rule: number) }
      }
    }
    self.lines = lines.values.sorted { $0.start < $1.start }
    self.first = first
  }

  /// The reason why a finding is not to be reported, if there is one.
  mutating func reason(toKeepQuiet diagnostic: Diagnostic) -> String? {
    guard diagnostic.id.isRule, let line = line(of: diagnostic.place.range.start),
      let use = first[Key(line: line.start, rule: diagnostic.id)]
    else { return nil }
    used.insert(use)
    return reasons[use.suppression]
  }

  /// Whether a suppression kept a finding of one of its rules quiet.
  func isUsed(suppression: Int, rule: Int) -> Bool {
    used.contains(Use(suppression: suppression, rule: rule))
  }

  private func line(of offset: Int32) -> ByteRange? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset <= lines[low - 1].end else { return nil }
    return lines[low - 1]
  }
}
