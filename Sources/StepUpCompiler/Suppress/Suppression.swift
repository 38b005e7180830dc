package import StepUpDiagnostics
package import StepUpLanguage

/// A comment that asks to keep quiet about findings of some rules on one line.
package struct Suppression: Sendable {
  package let rules: [Located<DiagnosticID>]
  /// The last day it holds.
  package let until: Located<CalendarDay>?
  /// Why; without a reason it does not suppress.
  package let reason: String?
  /// The comment itself.
  package let place: Place
  /// The bytes of the line whose findings it covers.
  package let line: ByteRange

  /// Whether it suppresses at all on a day.
  func holds(on day: CalendarDay) -> Bool { reason != nil && !isOver(on: day) }

  /// Whether its last day has passed.
  func isOver(on day: CalendarDay) -> Bool { until.map { $0.value < day } ?? false }
}

/// A finding that a comment keeps quiet.
package struct SuppressedFinding: Sendable {
  package let diagnostic: Diagnostic
  /// What the comment gives as the reason.
  package let reason: String
}
