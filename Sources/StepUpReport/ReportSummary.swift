package import StepUpDiagnostics

/// What a run looked at and how much it found; every file found is accounted for.
package struct ReportSummary: Hashable, Sendable {
  /// Policy files found, whether they were checked or excluded.
  package var found: Int
  package var checked: Int
  package var excluded: Int
  package var errors: Int
  package var warnings: Int
  package var notes: Int
  package var suppressed: Int
  /// Files and directories that could not be read.
  package var unreadable: Int

  package init(
    found: Int, checked: Int, excluded: Int, errors: Int = 0, warnings: Int = 0, notes: Int = 0,
    suppressed: Int = 0, unreadable: Int = 0
  ) {
    self.found = found
    self.checked = checked
    self.excluded = excluded
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
    self.suppressed = suppressed
    self.unreadable = unreadable
  }

  /// Counts the findings by severity.
  package init(
    found: Int, checked: Int, excluded: Int, diagnostics: [Diagnostic], suppressed: Int = 0,
    unreadable: Int = 0
  ) {
    self.init(
      found: found, checked: checked, excluded: excluded, suppressed: suppressed,
      unreadable: unreadable)
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }
}
