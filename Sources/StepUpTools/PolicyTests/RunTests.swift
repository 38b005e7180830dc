import StepUpCompiler
package import StepUpDiagnostics
package import StepUpLanguage
import StepUpWire

extension CompiledPolicies {
  /// The tests that stand in some files, with the documents they belong to.
  ///
  /// - Parameter filter: Only those whose name contains this text, in either case.
  package func tests(
    in files: [FileID], matching filter: String? = nil
  ) -> [(document: TestsDocument, tests: [PolicyTest])] {
    let wanted = filter?.lowercased()
    return files.compactMap { file in
      guard case .tests(let document)? = project.files[Int(file.index)].document else {
        return nil
      }
      let tests = (document.tests.value ?? []).filter { test in
        wanted.map { test.name.value?.lowercased().contains($0) ?? false } ?? true
      }
      return tests.isEmpty ? nil : (document, tests)
    }
  }

  /// Asks every question of every test and compares the answers.
  ///
  /// - Complexity: O(questions).
  package func run(_ tests: [(document: TestsDocument, tests: [PolicyTest])]) -> TestRun {
    TestRun(
      results: tests.flatMap { document, tests in
        tests.compactMap { run($0, asking: document.institution.value?.text ?? "") }
      })
  }

  private func run(_ test: PolicyTest, asking institution: String) -> TestResult? {
    guard let name = test.name.stated, let expectation = test.expect.value else { return nil }
    let expected = Answer(expectation)
    var questions = 0
    var failures = 0
    var first: TestFailure?
    test.forEachQuestion(to: institution) { request in
      questions += 1
      let decision = decide(request)
      let got = Answer(decision, at: PolicyTest.moment)
      if expected.differences(from: got).isEmpty { return }
      failures += 1
      if first != nil { return }
      first = TestFailure(
        request: request, expected: .equal(expected), decision: decision,
        got: got.limited(to: Set(expected.values.keys).union([.outcome, .reason])),
        reasons: reasons(for: request))
    }
    return TestResult(
      name: name.value, institution: institution, citation: lines.cite(name.place),
      questions: questions, failures: failures, failure: first)
  }
}
