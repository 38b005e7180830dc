import StepUpJSON

/// What has to hold of an answer.
package enum ExpectedAnswer: Sendable {
  /// A test's: the parts it names.
  case equal(Answer)
  /// An invariant's: one of the answers it names.
  case always(AnswerPattern)
  /// None of them.
  case never(AnswerPattern)
}

extension ExpectedAnswer {
  /// For people.
  package var words: String {
    switch self {
    case .equal(let answer): answer.words
    case .always(let pattern): "always \(pattern.words)"
    case .never(let pattern): "never \(pattern.words)"
    }
  }

  func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .equal(let answer): answer.writeMembers(to: &writer)
    case .always(let pattern): writer.object("always", pattern.writeMembers)
    case .never(let pattern): writer.object("never", pattern.writeMembers)
    }
  }
}
