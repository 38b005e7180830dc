import StepUpDiagnostics
package import StepUpWire

/// What running the tests of a project came to, in the order of files and of the tests in them.
package struct TestRun: Sendable {
  package let results: [TestResult]

  /// Puts results in order: those of one document by where they stand.
  package init(results: [TestResult]) {
    self.results = results.sorted {
      ($0.citation.path, $0.citation.start.offset) < ($1.citation.path, $1.citation.start.offset)
    }
  }
}

/// What one test, or one invariant, came to.
package struct TestResult: Sendable {
  package let name: String
  /// The institution asked, known or not; for an invariant that holds, all it speaks of.
  package let institution: String
  /// Where the test's name stands, and in which document.
  package let citation: Citation
  /// How many questions the test stands for: one for each combination of its lists.
  package let questions: Int
  /// How many of them were not answered as expected.
  package let failures: Int
  /// The first that was not.
  package let failure: TestFailure?
}

/// A question that was not answered as expected.
package struct TestFailure: Sendable {
  package let request: EvaluationRequest
  package let expected: ExpectedAnswer
  package let decision: DecisionResponse
  /// What the decision says of what is expected.
  package let got: Answer
  package let reasons: ReasonChain
}

extension TestRun {
  package var questions: Int { results.reduce(0) { $0 + $1.questions } }
  package var failed: Int { results.count { $0.failure != nil } }
}
