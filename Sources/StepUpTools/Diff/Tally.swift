import StepUpEngine
import StepUpWire

/// The questions that show a change, as they are found.
struct Tally: Sendable {
  private(set) var verdict = Verdict.none
  private(set) var questions = 0
  private(set) var example: Example?
  private var rank = 0

  /// A question that shows the change, without the institution that is asked.
  struct Example: Sendable {
    let action: String
    let question: EvaluationRequest.Question
  }

  /// Counts questions, and keeps the one that shows the change best: the worst, and of those the
  /// first whose outcome changes.
  mutating func add(
    _ verdict: Verdict, changesOutcome: Bool, count: Int, _ example: () -> Example
  ) {
    questions += count
    self.verdict.worsen(to: verdict)
    let rank = Int(verdict.rawValue) * 2 + (changesOutcome ? 1 : 0)
    if rank > self.rank {
      self.rank = rank
      self.example = example()
    }
  }

  /// Takes in what was counted elsewhere.
  mutating func merge(_ other: Tally) {
    questions += other.questions
    verdict.worsen(to: other.verdict)
    if other.rank > rank {
      rank = other.rank
      example = other.example
    }
  }
}

/// Tallies by topic in the order in which they were first met, so that every run says the same.
struct Tallies: Sendable {
  private(set) var entries: [(topic: Topic, tally: Tally)] = []

  /// - Complexity: O(topics), of which there are few.
  subscript(topic: Topic) -> Tally {
    get { entries.first { $0.topic == topic }?.tally ?? Tally() }
    _modify {
      let position = entries.firstIndex { $0.topic == topic } ?? entries.count
      if position == entries.count { entries.append((topic, Tally())) }
      yield &entries[position].tally
    }
  }

  mutating func merge(_ other: Tallies) {
    for (topic, tally) in other.entries { self[topic].merge(tally) }
  }
}
