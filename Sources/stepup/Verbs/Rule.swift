import ArgumentParser
import StepUpCompiler
import StepUpDiagnostics
import StepUpJSON
import StepUpLanguage
import StepUpWire

/// `stepup rule`
struct Rule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Lists what a check can find, or explains one id.",
    discussion: """
      Examples:
        stepup rule
        stepup rule weakens-baseline
        stepup rule long-mode-duration --format markdown
      """)

  @Argument(
    help: "The id of an error or a rule; without one, all are listed.",
    completion: .list(DiagnosticID.allCases.map(\.rawValue)))
  var id: String?

  @Option(help: "How it is printed.")
  var format: ExplanationFormat = .text

  func run() throws {
    guard let id else { return printLine(format.listing) }
    guard let explanation = DiagnosticID(rawValue: id).flatMap(Explanation.of) else {
      let known = DiagnosticID.allCases.map(\.rawValue)
      let help =
        nearestName(to: id, among: known).map { "did you mean \($0)?" }
        ?? "stepup rule lists them all"
      throw Failure(.wrongUsage, "unknown id \(shortened(id)): \(help)")
    }
    switch format {
    case .text: printLine(explanation.text)
    case .markdown: printLine(explanation.markdown)
    case .json: printLine(explanation.json.text(.indented))
    }
  }
}

/// How explanations are printed.
enum ExplanationFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, json

  /// All ids with their severities and summaries.
  fileprivate var listing: String {
    let groups = ExplanationGroup.all
    switch self {
    case .text:
      let width = DiagnosticID.allCases.map(\.rawValue.count).max() ?? 0
      return groups.map { $0.text(idWidth: width) }.joined(separator: "\n\n")
    case .markdown: return groups.map(\.markdown).joined(separator: "\n\n")
    case .json: return Explanation.allJSON.text(.indented)
    }
  }
}
