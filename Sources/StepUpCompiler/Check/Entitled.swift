import StepUpDiagnostics
import StepUpLanguage

/// Which institutions the platform entitles to what.
struct Entitled: Sendable {
  private let elevatedBiometrics: Set<InstitutionID>
  /// Whether a fault may hide institutions that are entitled.
  private let hidesMore: Bool

  init(_ index: ProjectIndex) {
    var entitled: Set<InstitutionID> = []
    var hidesMore = !index.hasAllEntitlements
    for document in index.entitlements {
      let list = document.elevatedBiometrics
      entitled.formUnion(list.value?.values ?? [])
      if list.isUnknown || list.value?.hasUnknown == true { hidesMore = true }
    }
    elevatedBiometrics = entitled
    self.hidesMore = hidesMore
  }

  /// Elevated biometrics take the platform's consent.
  func check(_ policy: ResolvedPolicy) -> [Diagnostic] {
    let enabled = policy.settings.biometricsEnabled
    guard enabled.value == true, !hidesMore, let id = policy.document.id.value,
      !elevatedBiometrics.contains(id)
    else { return [] }
    let inherited = policy.inherited(enabled.origin.place)
    return [
      .biometricsNotEntitled(
        id, at: policy.place(stating: enabled.origin.place),
        related: inherited.map { [RelatedPlace($0, "biometrics are enabled here")] } ?? [])
    ]
  }
}
