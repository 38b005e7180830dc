import ArgumentParser
import StepUpEngine
import StepUpTools

/// `stepup explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says in plain words what a policy asks of whom, and where each value is written.",
    discussion: """
      With --action it answers one question and says why, row by row. Where it is not said who asks,
      each segment or role does.

      Examples:
        stepup explain harbor-federal --policies policies
        stepup explain harbor-federal --policies policies --format html > harbor-federal.html
        stepup explain harbor-federal --policies policies --action wires --customer consumer \\
            --elevated-ago 5m
      """)

  @Argument(help: "The institution's id.")
  var institution: String

  @Option(help: "A project; the current directory by default.", completion: .directory)
  var policies = "."

  @OptionGroup var question: QuestionFlags

  @Option(help: "How it is printed.")
  var format: SheetFormat = .text

  @Option(help: "Whether text is coloured.")
  var color: ColorChoice = .auto

  func validate() throws {
    if question.isAsked, question.action == nil {
      throw ValidationError("a question needs --action")
    }
  }

  func run() throws {
    let policies = try loadPolicies([policies]).compiledPolicies()
    guard let overview = policies.overview(of: institution) else {
      throw Failure(.wrongUsage, policies.bundle.unknownInstitution(institution))
    }
    guard let action = question.action else {
      let sheet = overview.sheet(digest: policies.digest)
      return printText(
        sheet.rendered(
          as: format, color.options, json: overview.json(digest: policies.digest)))
    }
    let answers = try question.variations(in: policies, institution).map { question in
      try policies.explain(question, to: institution)
    }
    let remark = answers.first.flatMap { policies.bundle.remark(on: $0.decision, about: action) }
    if let remark { printError("note: \(remark)") }
    let sheet = answers.sheet(about: action, at: overview, digest: policies.digest)
    printText(sheet.rendered(as: format, color.options, json: answers.json))
  }
}
