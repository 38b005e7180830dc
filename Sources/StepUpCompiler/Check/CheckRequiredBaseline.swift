import StepUpDiagnostics
import StepUpLanguage

/// Every institution builds on the baseline that the project requires.
///
/// - Parameter required: the position of the baseline, and where the project requires it.
func checkRequiredBaseline(
  _ policy: ResolvedPolicy, _ required: (position: Int, stated: Stated<BaselineID>)
) -> [Diagnostic] {
  guard !policy.isCutShort, !policy.chain.contains(required.position) else { return [] }
  let place = policy.document.extends.stated?.place ?? policy.document.heading.kindPlace
  return [.missingRequiredBaseline(required.stated, at: place)]
}
