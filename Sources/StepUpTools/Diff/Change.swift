import StepUpEngine
package import StepUpWire

/// One change of what an institution's policy means.
package struct Change: Sendable {
  package let verdict: Verdict
  /// What the change is, in plain words.
  package let summary: String
  /// How many questions show it.
  package let questions: Int
  /// The settings it comes from.
  package let origins: [OriginKey]
  let topic: Topic
  private let example: Tally.Example

  /// - Returns: Nothing when no question shows the change.
  init?(_ topic: Topic, _ tally: Tally, summary: String, origins: [OriginKey]) {
    guard let example = tally.example else { return nil }
    verdict = tally.verdict
    self.summary = summary
    questions = tally.questions
    self.origins = origins
    self.topic = topic
    self.example = example
  }

  /// A question to an institution that shows the change.
  package func request(to institution: String) -> EvaluationRequest {
    EvaluationRequest(
      institution: institution, action: example.action, question: example.question)
  }

  /// Worst first, and in an order that does not depend on the run.
  static func precedes(_ a: Change, _ b: Change) -> Bool {
    (b.verdict, a.topic.rank, a.summary) < (a.verdict, b.topic.rank, b.summary)
  }
}
