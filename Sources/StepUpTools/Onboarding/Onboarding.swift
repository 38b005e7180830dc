import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage

/// An institution's way into a project: the answers so far, and what follows from them.
///
/// An answer is a list of words, as the language writes them; a question that was not answered has
/// the answer that is suggested. So there is a whole draft at any time, and whether an answer will do
/// is found out by checking the draft: with the rules of the language, in its words.
package struct Onboarding: Sendable {
  package let project: OnboardingProject
  private var answers: [Question: [String]] = [:]
  /// Why findings of rules are accepted, for reviewers.
  private var reasons: [Question: String] = [:]
  /// What the institution has before it says anything.
  private(set) var start: StartingPoint

  package init(in project: OnboardingProject) {
    self.project = project
    start = StartingPoint(in: project, baseline: project.suggestedBaseline)
  }

  /// The words that answer a question, given or suggested.
  package func words(for question: Question) -> [String] {
    answers[question] ?? suggestion(for: question)
  }

  func word(for question: Question) -> String { words(for: question).first ?? "" }

  package func isAnswered(_ question: Question) -> Bool { answers[question] != nil }

  package mutating func answer(_ question: Question, _ words: [String]) { set(question, words) }

  /// Takes a list as it is written as an option: words with commas between them, `all`, `none` or
  /// `recommended`.
  package mutating func answer(_ question: Question, list: String) {
    switch list {
    case "all": answer(question, choices(for: question).map(\.word))
    case Self.none: answer(question, [])
    case "recommended": answer(question, suggestion(for: question))
    default: answer(question, list.split(separator: ",").map(\.trimmingSpaces))
    }
  }

  /// Takes an answer back, so that the question is open again.
  package mutating func reopen(_ question: Question) { set(question, nil) }

  private mutating func set(_ question: Question, _ words: [String]?) {
    answers[question] = words
    reasons[question] = nil
    if question == .baseline { start = StartingPoint(in: project, baseline: baseline) }
  }

  /// Accepts what rules find about an answer, for a reason that reviewers will read.
  package mutating func accept(_ question: Question, because reason: String) {
    reasons[question] = reason
  }

  /// Accepts all that rules find, for one reason.
  package mutating func acceptAll(because reason: String) {
    for question in Question.allCases { reasons[question] = reason }
  }

  func reason(for question: Question) -> String? { reasons[question] }

  /// The baseline the institution builds on, if any.
  var baseline: String? {
    let word = word(for: .baseline)
    return word == Self.none || word.isEmpty ? nil : word
  }

  /// The word for no answer where there could be one.
  static let none = "none"

  /// The questions that nothing is suggested for, and that have no answer yet.
  package var unanswerable: [Question] {
    let name = word(for: .name)
    if name.isEmpty { return [.name] }
    // What is wrong with a name is found out by checking the draft.
    if NameFault(in: name) != nil { return [] }
    return [.id].filter { word(for: $0).isEmpty }
  }

  /// Why the answer to a question would be lost, if it is: the question does not arise.
  package func reasonForLoss(of question: Question) -> String? {
    if !isAnswered(question) || words(for: question).isEmpty || applies(question) { return nil }
    switch question {
    case .callerName where start.callerName == nil:
      return "phones show it for calls alone, and `voice` is not among the methods"
    case .callerName: return "the baseline brings one; write `caller_name` into the file instead"
    case .reviews: return "files of CI are written with a new project alone"
    default: return nil
    }
  }

  /// The questions that are open.
  package var open: [Question] { Question.allCases.filter { !isAnswered($0) && applies($0) } }

  /// Whether the question arises, given the other answers.
  package func applies(_ question: Question) -> Bool {
    switch question {
    case .baseline: !project.isNew && !project.baselines.isEmpty
    case .callerName: words(for: .methods).contains("voice") && start.callerName == nil
    case .reviews: project.isNew
    default: true
    }
  }
}
