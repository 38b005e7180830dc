import ArgumentParser
import StepUpTools

/// `stepup import`
struct ImportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Writes institutions from the settings of the admin platform.",
    discussion: """
      An export has one setting a row (CSV: Institution, Setting, Item, Value) or one object an \
      institution (JSON). What cannot be imported is listed, and stands in the file as a comment.

      Examples:
        stepup import settings.csv --output policies/institutions
        stepup import settings.json --dry-run        show the files, write nothing
        stepup import settings.csv --output policies/institutions --force
      """)

  @Argument(help: "Exports; - for standard input.", completion: .file(extensions: ["csv", "json"]))
  var files: [String]

  @Option(help: "The form of the exports; by default what their names end in.")
  var format: ExportFormat?

  @Option(help: "The directory the files are written to.", completion: .directory)
  var output: String = "."

  @Flag(help: "Replace files that are there already.")
  var force = false

  @Flag(help: "Print the files and write nothing.")
  var dryRun = false

  func validate() throws {
    if files.contains("-"), files.count > 1 {
      throw ValidationError("- stands alone: standard input is one export")
    }
    for file in files where format == nil && exportFormat(of: file) == nil {
      throw ValidationError("\(file) does not end in .csv or .json: say which with --format")
    }
  }

  func run() throws {
    let run = ImportRun(output: output, isForced: force, isDry: dryRun)
    try run.importExports(files.map { ($0, format ?? exportFormat(of: $0) ?? .csv) })
  }
}

extension ExportFormat: ExpressibleByArgument {}

/// The form that the name of a file says it has.
private func exportFormat(of file: String) -> ExportFormat? {
  ExportFormat.allCases.first { file.lowercased().hasSuffix("." + $0.rawValue) }
}
