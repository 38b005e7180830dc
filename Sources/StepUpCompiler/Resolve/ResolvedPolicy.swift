package import StepUpDiagnostics
package import StepUpLanguage

/// One institution's policy after inheritance, every value with where it comes from.
///
/// A class, since it is large and handed to every check and every rule.
package final class ResolvedPolicy: Sendable {
  package let document: InstitutionDocument
  package let settings: ResolvedSettings
  /// Nothing when it builds on none, or on one that is not known.
  let baseline: ResolvedBaseline?
  package let roles: [ResolvedRole]
  /// Whether the chain ends in a link that is not known.
  package let isCutShort: Bool

  init(
    document: InstitutionDocument, settings: ResolvedSettings, baseline: ResolvedBaseline?,
    roles: [ResolvedRole], isCutShort: Bool
  ) {
    self.document = document
    self.settings = settings
    self.baseline = baseline
    self.roles = roles
    self.isCutShort = isCutShort
  }

  /// The institution's own file.
  package var file: FileID { document.heading.kindPlace.file }
}

extension ResolvedPolicy {
  /// What its baseline alone comes to; nothing when it builds on none, or on one that is not known.
  package var inherited: ResolvedSettings? { baseline?.settings }

  package var floors: ResolvedFloors { baseline?.floors ?? ResolvedFloors() }

  /// The baselines it builds on as positions in the project's list, the nearest first.
  package var chain: [Int] { baseline?.chain ?? [] }

  /// Where a value that was resolved is to be mended: where the institution states it, else where it
  /// takes its baseline.
  package func place(stating place: Place?) -> Place {
    if let place, place.file == file { return place }
    return document.extends.stated?.place ?? document.heading.firstKey
  }

  /// The place of a value that a baseline states.
  package func inherited(_ place: Place?) -> Place? {
    guard let place, place.file != file else { return nil }
    return place
  }

  /// The window of a feature in seconds; nothing when a fault hides it.
  package func window(of feature: Int) -> Int? {
    if let window = settings.features[feature].window { return window.value }
    return settings.modeDuration.value
  }
}
