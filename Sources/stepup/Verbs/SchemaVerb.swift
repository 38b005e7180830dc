import ArgumentParser
import StepUpJSON
import StepUpLanguage
import StepUpTools
import StepUpWire

/// `stepup schema`
struct SchemaVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, or one that covers every kind.",
    discussion: """
      Editors complete and explain policy files by it.

      Examples:
        stepup schema institution > institution.schema.json
        stepup schema
      """)

  @Argument(help: "\(Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: Kind?

  func run() throws {
    let schema = kind.map(jsonSchema(of:)) ?? jsonSchemaOfEveryKind()
    printLine(schema.text(.indented))
  }
}

extension Kind: ExpressibleByArgument {}
