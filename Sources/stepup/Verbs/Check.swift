import ArgumentParser
import StepUpCompiler
import StepUpDiagnostics
import StepUpReport

/// `stepup check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reports every finding of every policy file.",
    discussion: """
      Examples:
        stepup check                           the project around the current directory
        stepup check institutions/harbor.yaml  one file; the others are read for what it refers to
        stepup check --format json policies
      """)

  @Argument(help: "Files and directories of one project.", completion: .file())
  var paths: [String] = []

  @Option(help: "How findings are printed.")
  var format: ReportFormat = .text

  @Option(help: "The lightest findings that make the check fail.")
  var failOn: FailOn = .error

  @Option(help: "The day that counts as today for suppressions, such as 2027-03-31.")
  var asOf: CalendarDay?

  @Option(help: "How many files are worked on at a time.")
  var jobs: Int?

  @Option(help: "Whether text is coloured.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
  }

  func run() throws {
    let project = try loadPolicies(paths, asOf: asOf, jobs: jobs)
    let report = project.report
    if format != .text || !project.asked.isEmpty {
      printText(report.rendered(as: format, options: color.options))
    }
    try project.requireFiles()
    if report.diagnostics.contains(where: { failOn.includes($0.severity) }) {
      throw ExitStatus.findings
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
  /// A day as `2027-03-31`.
  package init?(argument: String) { self.init(argument) }
}

/// The lightest findings that make a check fail.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  func includes(_ severity: Severity) -> Bool {
    Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}
