package import StepUpCompiler
package import StepUpEngine
import StepUpLanguage
package import StepUpWire

/// A project without errors together with its bundle: what answers, and where each answer is written.
package struct CompiledPolicies {
  package let project: CheckedProject
  let answering: AnsweringBundle
  let lines: SourceLines
  /// The positions of policies by the institutions' ids.
  private let positions: [String: Int]

  /// - Precondition: The bundle is that of the project, which has no errors.
  package init(_ project: CheckedProject, _ bundle: PolicyBundle) {
    precondition(!project.hasErrors, "a bundle is proof that nothing was wrong")
    self.project = project
    answering = AnsweringBundle(bundle)
    lines = SourceLines(project)
    var positions: [String: Int] = [:]
    for (position, policy) in project.policies.enumerated() {
      if let id = policy.document.id.value { positions[id.text] = position }
    }
    self.positions = positions
  }

  /// An institution's policy with where its values come from; nothing when there is no such
  /// institution.
  package func policy(of institution: String) -> ResolvedPolicy? {
    positions[institution].map { project.policies[$0] }
  }

  package var bundle: PolicyBundle { answering.bundle }

  /// `sha256:` and 64 hexadecimal digits.
  package var digest: String { answering.digest }

  package var catalog: Catalog { project.catalog }

  /// The engine's decision about a request.
  package func decide(_ request: EvaluationRequest) -> DecisionResponse {
    evaluate(request, in: answering)
  }
}
