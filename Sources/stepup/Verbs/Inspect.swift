import ArgumentParser
import StepUpEngine
import StepUpJSON
import StepUpWire

/// `stepup inspect`
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what is in a bundle.",
    discussion: """
      Example:
        stepup inspect policies.bundle
      """)

  @Argument(help: "The bundle.", completion: .file())
  var file: String

  @Option(help: "How it is printed.")
  var format: AnswerFormat = .text

  func run() throws {
    let bundle = try loadBundle(file)
    let ids = bundle.policies.map(\.id.string)
    let digest = "sha256:" + bundle.digest.hexadecimal
    switch format {
    case .text:
      printLine("digest: \(digest)")
      printLine("institutions: \(ids.count)")
      printText(ids.map { "  \($0)\n" }.joined())
    case .json:
      let document: JSONValue = [
        "version": .number(JSONNumber(1)), "digest": .string(digest),
        "institutions": .array(ids.map { .string($0) }),
      ]
      printLine(document.text(.indented))
    }
  }
}
