import StepUpDiagnostics
import StepUpLanguage

/// Which rules run in a project, and how much their findings weigh.
struct RuleSettings {
  /// What a project makes of one rule.
  enum Weight: Equatable {
    case off
    case severity(Severity)
    /// A fault hides it: the rule says nothing, and nothing is said about its silence.
    case unknown
  }

  private let weights: [DiagnosticID: Weight]
  /// The longest `mode_duration` that is not long, in seconds; nothing when a fault hides it.
  let longestModeDuration: Int?

  /// - Parameters:
  ///   - project: The project's own document, if it has one.
  ///   - isReadable: Whether the project's own file, if there is one, could be read.
  init(_ project: ProjectDocument?, isReadable: Bool) {
    var stated: [DiagnosticID: RuleStatement] = [:]
    for statement in project?.rules ?? [] { stated[statement.rule.value] = statement }
    let profiles = ActiveProfiles(project?.profiles ?? .absent)
    var weights: [DiagnosticID: Weight] = [:]
    for rule in Rules.all {
      let explanation = rule.explanation
      let unstated = profiles.weight(of: explanation)
      weights[explanation.id] =
        isReadable ? Self.weight(stated[explanation.id]?.severity ?? .absent, unstated) : .unknown
    }
    self.weights = weights
    longestModeDuration =
      switch stated[.longModeDuration]?.max ?? .absent {
      case .absent: LongModeDuration.defaultMaximum
      case .unknown: nil
      case .stated(let stated): stated.value
      }
  }

  func weight(of rule: DiagnosticID) -> Weight { weights[rule] ?? .off }

  /// The severity of a rule's findings; nothing when it does not run.
  func severity(of rule: DiagnosticID) -> Severity? {
    if case .severity(let severity) = weight(of: rule) { severity } else { nil }
  }

  private static func weight(_ stated: Setting<RuleSeverity>, _ unstated: Weight) -> Weight {
    switch stated {
    case .absent: unstated
    case .unknown: .unknown
    case .stated(let stated):
      switch stated.value {
      case .off: .off
      case .note: .severity(.note)
      case .warning: .severity(.warning)
      case .error: .severity(.error)
      }
    }
  }
}

/// The profiles a project names.
private struct ActiveProfiles {
  let named: Set<Profile>
  let hidesMore: Bool

  init(_ setting: Setting<Items<Profile>>) {
    named = Set(setting.value?.values ?? [])
    hidesMore = setting.isUnknown || setting.value?.hasUnknown == true
  }

  /// What a rule weighs when the project does not speak of it.
  func weight(of rule: Explanation) -> RuleSettings.Weight {
    guard let profile = rule.profile, !named.contains(profile) else {
      return .severity(rule.severity)
    }
    return hidesMore ? .unknown : .off
  }
}
