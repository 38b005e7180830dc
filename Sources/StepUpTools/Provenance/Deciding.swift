import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage

extension ResolvedFeature {
  /// The words that say whether elevation is required of a segment.
  func place(deciding segment: Segment) -> Place? {
    let isNarrowed = !segments.isEmpty && !segments.contains(SegmentSet(segment))
    return isNarrowed ? origin.segmentsPlace : origin.place
  }
}

extension CatalogStaffAction {
  /// The lowest level that may act on a kind of target; nothing when nobody may.
  func lowestLevel(for target: TargetKind) -> Level? {
    switch target {
    case .customer: customerLevel
    case .staff: staffLevel
    }
  }
}
