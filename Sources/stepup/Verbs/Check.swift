import ArgumentParser
import StepUpDiagnostics

/// `stepup check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reports every finding of every policy file.",
    discussion: """
      Examples:
        stepup check                           the project around the current directory
        stepup check institutions/harbor.yaml  one file; the others are read for what it refers to
        stepup check --fix                     mend what can be mended safely
        stepup check --output sarif=stepup.sarif --output junit=stepup.xml
        stepup check --changed-since origin/main
      """)

  @OptionGroup var options: CheckOptions

  func run() throws {
    let run = CheckRun(options: options)
    if options.watch { try run.watch() }
    try run.runToEnd()
  }
}

/// The lightest findings that make a check fail.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  func includes(_ severity: Severity) -> Bool {
    Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}
