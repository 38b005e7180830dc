import ArgumentParser
import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import StepUpJSON
import StepUpWire

/// `stepup query`
struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Asks a policy one question by flags, or many from a file.",
    discussion: """
      Examples:
        stepup query --policies policies --institution harbor-federal \\
            --action wires --customer consumer
        stepup query --policies policies --institution harbor-federal \\
            --action generate_backup_codes --staff support,admin --target customer
        stepup query --bundle policies.bundle --requests requests.jsonl
      """)

  @OptionGroup var source: PolicySource

  @Option(help: "Requests as JSON, one a line; - for standard input.", completion: .file())
  var requests: String?

  @Option(help: "The institution's id.")
  var institution: String?

  @OptionGroup var question: QuestionFlags

  @Option(help: "How the decision is printed.")
  var format: AnswerFormat = .json

  @Flag(help: "Exit with 10 on deny, 11 on elevate, 12 on an invalid request.")
  var exitStatus = false

  func validate() throws {
    if let requests, institution != nil || question.isAsked {
      throw ValidationError("--requests \(requests) brings its own questions: leave the flags out")
    }
  }

  func run() throws {
    let bundle = try source.load()
    if let requests {
      try answer(requestsIn: requests, bundle)
      return
    }
    guard let institution, let action = question.action else {
      throw Failure(.wrongUsage, "a question needs --institution and --action, or --requests")
    }
    let request = try question.request(to: institution, now: .now)
    switch evaluate(requestJSON: Array(request.text().utf8), in: bundle, now: .now) {
    case .success(let response):
      printLine(format == .json ? response.text(.indented) : response.sentence)
      if let remark = bundle.remark(on: response, about: action) {
        printError("note: \(remark)")
      }
      if exitStatus, let status = response.outcome.exitStatus { end(with: status) }
    case .failure(let error):
      if format == .json { printLine(error.json.text(.indented)) }
      printError("error: the request is invalid at \(error.path): \(error.message)")
      throw exitStatus ? ExitStatus.invalidRequest : ExitStatus.wrongUsage
    }
  }

  /// One compact line for each line of the file that is not blank.
  private func answer(requestsIn path: String, _ bundle: PolicyBundle) throws {
    let bytes =
      path == "-" ? try FileSystem.standardInput() : try FileSystem.bytes(of: path)
    var answers = ""
    for line in bytes.split(separator: UInt8(ascii: "\n")) where !line.allSatisfy(\.isInlineSpace) {
      switch evaluate(requestJSON: Array(line), in: bundle, now: .now) {
      case .success(let response): answers += response.text() + "\n"
      case .failure(let error): answers += error.json.text() + "\n"
      }
      if answers.utf8.count > 65_536 {
        printText(answers)
        answers = ""
      }
    }
    printText(answers)
  }
}

extension Outcome {
  /// The status that `--exit-status` gives this outcome; nothing for a permit.
  var exitStatus: ExitStatus? {
    switch self {
    case .permit: nil
    case .elevate: .elevate
    case .deny: .denied
    }
  }
}

/// How an answer is printed.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
