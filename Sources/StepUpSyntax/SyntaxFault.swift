import StepUpDiagnostics

/// A place where a file stops being YAML, and how much of what was read before still holds.
struct SyntaxFault {
  var diagnostic: Diagnostic
  /// The end of the text the fault is about: what stands behind it on the line is looked at again for
  /// a comment, and reading goes on at a top-level key below this line.
  var textEnd: Int
  /// What was read from here on was read wrongly, because a bracket above it was never closed.
  var cut: Int?
  /// Where the scalar read last ends in truth, when it is part of the fault.
  var lastScalarEnd: Int?

  /// Whether the diagnostic reported last was a wrong reading of the same text.
  var replacesLastDiagnostic = false

  init(_ diagnostic: Diagnostic, cut: Int? = nil, lastScalarEnd: Int? = nil) {
    self.diagnostic = diagnostic
    textEnd = Int(diagnostic.place.range.end)
    self.cut = cut
    self.lastScalarEnd = lastScalarEnd
  }
}
