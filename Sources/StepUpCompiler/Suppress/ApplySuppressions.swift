import StepUpDiagnostics
import StepUpLanguage

/// Sorts out which findings comments keep quiet, and says which comments are to no purpose.
///
/// Only findings of rules can be suppressed. Findings about suppressions themselves cannot: what
/// silences a silence would never be looked at again.
///
/// - Parameter diagnostics: All that was found in the files.
/// - Complexity: O(diagnostics × log suppressions of a file).
func applySuppressions(
  to diagnostics: [Diagnostic], in files: [ParsedFile], _ settings: RuleSettings,
  asOf today: CalendarDay
) -> (standing: [Diagnostic], suppressed: [SuppressedFinding]) {
  var covers: [FileID: SuppressionCover] = [:]
  for file in files where !file.suppressions.isEmpty {
    covers[file.source.id] = SuppressionCover(file.suppressions, asOf: today)
  }
  guard !covers.isEmpty else { return (diagnostics, []) }

  var standing: [Diagnostic] = []
  var suppressed: [SuppressedFinding] = []
  standing.reserveCapacity(diagnostics.count)
  for diagnostic in diagnostics {
    if let reason = covers[diagnostic.place.file]?.reason(toKeepQuiet: diagnostic) {
      suppressed.append(SuppressedFinding(diagnostic: diagnostic, reason: reason))
    } else {
      standing.append(diagnostic)
    }
  }

  let hidden = HiddenFindings(diagnostics, in: files)
  for file in files {
    guard let cover = covers[file.source.id] else { continue }
    standing += suppressionFindings(cover, file, settings, hidden, today)
  }
  return (standing, suppressed)
}

private func suppressionFindings(
  _ cover: SuppressionCover, _ file: ParsedFile, _ settings: RuleSettings,
  _ hidden: HiddenFindings, _ today: CalendarDay
) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for (position, suppression) in file.suppressions.enumerated() {
    if let severity = settings.severity(of: .expiredSuppression), suppression.isOver(on: today),
      let until = suppression.until
    {
      found.append(
        ExpiredSuppression.finding(until).diagnostic(.expiredSuppression, severity))
    }
    if let severity = settings.severity(of: .suppressionWithoutReason), suppression.reason == nil {
      found.append(
        SuppressionWithoutReason.finding(suppression)
          .diagnostic(.suppressionWithoutReason, severity))
    }
    guard let severity = settings.severity(of: .unusedSuppression), suppression.holds(on: today),
      !hidden.mayStand(in: file)
    else { continue }
    for (number, rule) in suppression.rules.enumerated()
    where !cover.isUsed(suppression: position, rule: number)
      && settings.weight(of: rule.value) != .unknown
    {
      found.append(
        UnusedSuppression.finding(rule, of: suppression, in: file.source)
          .diagnostic(.unusedSuppression, severity))
    }
  }
  return found
}
