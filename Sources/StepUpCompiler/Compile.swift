import StepUpBundle
import StepUpEngine

/// The bundle of a project: the policy as the run time reads it.
///
/// This is the gate: who holds the bytes knows that nothing was wrong.
///
/// - Parameter withProvenance: Whether the bundle also says where each value stands, which changes
///   neither its content nor its digest.
/// - Throws: ``RefusedProject`` when an error stands.
package func compile(
  _ project: CheckedProject, withProvenance: Bool = false
) throws(RefusedProject) -> [UInt8] {
  guard !project.hasErrors else { throw RefusedProject() }
  let bytes = emit(BundleContents(project))
  guard withProvenance else { return bytes }
  guard let bundle = try? PolicyBundle(bytes) else {
    preconditionFailure("what is emitted can be loaded")
  }
  return Provenance(of: project, in: bundle).attached(to: bytes)
}

/// A project has errors, which its diagnostics name.
package struct RefusedProject: Error, Hashable, Sendable {}
