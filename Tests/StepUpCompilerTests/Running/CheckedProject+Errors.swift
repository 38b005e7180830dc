import StepUpCompiler
import StepUpDiagnostics
import StepUpReport

extension CheckedProject {
  /// The errors of the language, without what rules find.
  var errors: [Diagnostic] { diagnostics.filter { !$0.id.isRule } }

  /// The errors of the language as the text report prints them.
  var errorReport: String {
    let report = Report(
      diagnostics: errors,
      summary: ReportSummary(
        found: files.count, checked: files.count, excluded: 0, diagnostics: errors),
      toolVersion: "test", source: { source($0) })
    return report.rendered(as: .text)
  }

  /// Each error as `file:id`, in the order of reports.
  var errorNames: [String] { errors.map { "\(source($0.place.file).path):\($0.id.rawValue)" } }
}
