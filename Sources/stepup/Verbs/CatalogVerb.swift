import ArgumentParser
import StepUpCompiler
import StepUpJSON
import StepUpLanguage
import StepUpWire

/// `stepup catalog`
struct CatalogVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Lists the features, permissions and staff actions in force.",
    discussion: """
      Examples:
        stepup catalog
        stepup catalog policies --format json
      """)

  @Argument(help: "A directory of the project; without one, the standard catalog alone.")
  var path: String?

  @Option(help: "How the catalog is printed.")
  var format: AnswerFormat = .text

  func run() throws {
    let catalog = try path.map { try loadPolicies([$0]).checked.catalog } ?? .standard
    printLine(format == .json ? catalog.json.text(.indented) : catalog.table)
  }
}
