import StepUpCompiler
package import StepUpDiagnostics
import StepUpEngine
import StepUpLanguage
import StepUpWire

/// A statement of a tests document, with whom it speaks of.
package struct StatedInvariant: Sendable {
  package enum Kind: String, Sendable {
    case always, never
  }

  let kind: Kind
  let invariant: Invariant
  /// The ids of the institutions; nothing for all there are.
  let institutions: [String]?
}

extension StatedInvariant {
  /// Its own name, or what it says.
  var name: String {
    if let name = invariant.name.value { return name }
    let actions = invariant.action.value?.values.map(\.text) ?? []
    let asked = actions.isEmpty ? "any action" : actions.joined(separator: ", ")
    return "\(kind.rawValue) \(AnswerPattern(invariant).words) for \(asked)"
  }

  /// Whom it speaks of, in words.
  var institutionsInWords: String {
    institutions.map { $0.joined(separator: ", ") } ?? "all institutions"
  }
}

extension CompiledPolicies {
  /// The invariants that stand in some files, in order.
  ///
  /// - Parameter filter: Only those whose name contains this text, in either case.
  package func invariants(
    in files: [FileID], matching filter: String? = nil
  ) -> [StatedInvariant] {
    let wanted = filter?.lowercased()
    return files.flatMap { file -> [StatedInvariant] in
      guard case .tests(let document)? = project.files[Int(file.index)].document else { return [] }
      let institutions = document.askedByInvariants
      let stated =
        (document.always.value ?? []).map { (StatedInvariant.Kind.always, $0) }
        + (document.never.value ?? []).map { (.never, $0) }
      return stated.map { StatedInvariant(kind: $0, invariant: $1, institutions: institutions) }
    }.filter { invariant in wanted.map { invariant.name.lowercased().contains($0) } ?? true }
  }

  /// Proves invariants by going through every question they are about; one that is broken has a
  /// counterexample.
  ///
  /// - Complexity: O(questions).
  package func prove(_ invariants: [StatedInvariant]) -> [TestResult] { invariants.map(prove) }

  private func prove(_ stated: StatedInvariant) -> TestResult {
    let pattern = AnswerPattern(stated.invariant)
    let bundle = answering.bundle
    let policies =
      stated.institutions?.compactMap { bundle.policy(for: $0) } ?? bundle.policies
    var questions = 0
    var broken = 0
    var counterexample: EvaluationRequest?
    for policy in policies {
      InvariantQuestions(stated.invariant, to: policy).ask { action, question, decision in
        questions += 1
        if pattern.matches(decision) == (stated.kind == .always) { return }
        broken += 1
        if counterexample != nil { return }
        counterexample = EvaluationRequest(
          institution: policy.id.string, action: action, question: question)
      }
    }
    return TestResult(
      name: stated.name, institution: counterexample?.institution ?? stated.institutionsInWords,
      citation: lines.cite(stated.invariant.place), questions: questions, failures: broken,
      failure: counterexample.map { failure($0, stated.kind, pattern) })
  }

  private func failure(
    _ request: EvaluationRequest, _ kind: StatedInvariant.Kind, _ pattern: AnswerPattern
  ) -> TestFailure {
    let decision = decide(request)
    let got = Answer(decision, at: PolicyTest.moment)
    return TestFailure(
      request: request, expected: kind == .always ? .always(pattern) : .never(pattern),
      decision: decision, got: got, reasons: reasons(for: request))
  }
}

extension TestsDocument {
  /// The institutions that invariants speak of; nothing for all.
  fileprivate var askedByInvariants: [String]? {
    switch institutions.value {
    case .all: nil
    case .listed(let items): items.values.map(\.text)
    case nil: institution.value.map { [$0.text] } ?? []
    }
  }
}
