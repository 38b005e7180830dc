import ArgumentParser
import StepUpEngine
import StepUpJSON
import StepUpWire

/// `stepup caller-id`
struct CallerID: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caller-id",
    abstract: "Says what the recipient of a code sees and hears of the sender.",
    discussion: """
      Example:
        stepup caller-id --policies policies --institution harbor-federal \\
            --message voice --line landline --recipient customer
      """)

  @OptionGroup var source: PolicySource

  @Option(help: "The institution's id.")
  var institution: String

  @Option(help: "text or voice.")
  var message: String

  @Option(help: "mobile or landline.")
  var line: String

  @Option(help: "customer or staff.")
  var recipient: String

  @Option(help: "How the answer is printed.")
  var format: AnswerFormat = .json

  func run() throws {
    guard let message = CodeMessage(named: message) else {
      throw unknown("--message", "text or voice")
    }
    guard let line = PhoneLine(named: line) else { throw unknown("--line", "mobile or landline") }
    guard let recipient = TargetKind(named: recipient) else {
      throw unknown("--recipient", "customer or staff")
    }
    guard let delivery = CodeDelivery(message, to: line) else {
      throw Failure(.wrongUsage, "a text message cannot be sent to a landline")
    }
    let bundle = try source.load()
    guard let policy = bundle.policy(for: institution) else {
      throw Failure(.wrongUsage, bundle.unknownInstitution(institution))
    }
    let identity = policy.callerIdentity(delivery, to: recipient)
    printLine(format == .json ? identity.json.text(.indented) : identity.sentence)
  }

  private func unknown(_ flag: String, _ words: String) -> Failure {
    Failure(.wrongUsage, "\(flag) is \(words)")
  }
}
