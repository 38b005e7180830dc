import ArgumentParser
import StepUpCompiler
import StepUpReport

/// What was typed for `stepup check`.
struct CheckOptions: ParsableArguments {
  @Argument(help: "Files and directories of one project; - for standard input.")
  var paths: [String] = []

  @Option(help: "How findings are printed.")
  var format: ReportFormat = .text

  @Option(help: "One more format, written to a file; may be repeated.")
  var output: [OutputTarget] = []

  @Option(help: "The lightest findings that make the check fail.")
  var failOn: FailOn = .error

  @Flag(help: "Apply the safe fixes.")
  var fix = false

  @Flag(help: "With --fix or --diff: also fixes that may change what a file means.")
  var unsafe = false

  @Flag(help: "Print the fixes as a diff and change nothing.")
  var diff = false

  @Option(help: "The file that standard input stands for, when the path is -.")
  var stdinFilename: String?

  @Option(help: "Only what changed since a git revision, and the institutions that reaches.")
  var changedSince: String?

  @Option(help: "A file of findings that are known and accepted.", completion: .file())
  var baseline: String?

  @Option(help: "Write the findings of rules to a file, to be accepted from now on.")
  var writeBaseline: String?

  @Option(
    help: "The day that suppressions are judged by; today by default.",
    transform: { text in
      guard let day = CalendarDay(text) else {
        throw ValidationError("--as-of takes a day such as 2027-03-31")
      }
      return day
    })
  var asOf: CalendarDay?

  @Flag(help: "Check again whenever a file changes.")
  var watch = false

  @Flag(help: "Print how often each finding occurs.")
  var statistics = false

  @Flag(help: "List suppressed findings too, in formats that can.")
  var showSuppressed = false

  @Option(help: "How many files are worked on at a time.")
  var jobs: Int?

  @Option(help: "Whether text is coloured.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    if unsafe, !fix, !diff { throw ValidationError("--unsafe goes with --fix or --diff") }
    if fix, diff { throw ValidationError("--fix changes files and --diff does not: choose one") }
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError("- stands alone: standard input is one file")
    }
    if Set(output.map(\.file)).count < output.count {
      throw ValidationError("two of --output go to the same file")
    }
    if stdinFilename != nil, paths != ["-"] {
      throw ValidationError("--stdin-filename goes with the path -")
    }
    if fix, paths == ["-"] { throw ValidationError("--fix has no file to change with the path -") }
    if changedSince != nil, paths == ["-"] {
      throw ValidationError("--changed-since goes with files, not with the path -")
    }
    if watch, fix || diff || paths == ["-"] || writeBaseline != nil {
      throw ValidationError("--watch only checks")
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
