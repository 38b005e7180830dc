/// The bundle of a project: the policy as the run time reads it.
///
/// This is the gate: who holds the bytes knows that nothing was wrong.
///
/// - Throws: ``RefusedProject`` when an error stands.
package func compile(_ project: CheckedProject) throws(RefusedProject) -> [UInt8] {
  guard !project.hasErrors else { throw RefusedProject() }
  return emit(BundleContents(project))
}

/// A project has errors, which its diagnostics name.
package struct RefusedProject: Error, Hashable, Sendable {}
