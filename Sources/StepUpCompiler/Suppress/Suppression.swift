package import StepUpDiagnostics
package import StepUpLanguage

/// A comment that asks to keep quiet about findings of some rules on one line.
package struct Suppression: Sendable {
  package let rules: [Located<DiagnosticID>]
  /// The last day it holds.
  package let until: Located<CalendarDay>?
  /// Whether it says why; without a reason it does not suppress.
  package let hasReason: Bool
  /// The comment itself.
  package let place: Place
  /// The bytes of the line whose findings it covers.
  package let line: ByteRange
}
