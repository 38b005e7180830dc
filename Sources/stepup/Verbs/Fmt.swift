import ArgumentParser

/// `stepup fmt`
struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lays out policy files in one way, with their comments.",
    discussion: """
      What the files mean does not change. A file that is not YAML is left as it is.

      Examples:
        stepup fmt                         every file of the project around the current directory
        stepup fmt institutions/harbor.yaml
        stepup fmt --check                 list the files that are not laid out, change nothing
        stepup fmt --diff                  show what would change, change nothing
        stepup fmt - < harbor.yaml         from standard input to standard output
      """)

  @Argument(help: "Files and directories of one project; - for standard input.")
  var paths: [String] = []

  @Flag(help: "List the files that are not laid out; change nothing.")
  var check = false

  @Flag(help: "Print what would change as a diff; change nothing.")
  var diff = false

  func validate() throws {
    if check, diff { throw ValidationError("--check lists files, --diff shows them: choose one") }
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError("- stands alone: standard input is one file")
    }
  }

  func run() throws {
    let mode: FormatRun.Mode = check ? .check : diff ? .diff : .write
    var run = FormatRun(mode: mode)
    if paths == ["-"] { try run.layOutStandardInput() } else { try run.layOutFiles(paths) }
  }
}
