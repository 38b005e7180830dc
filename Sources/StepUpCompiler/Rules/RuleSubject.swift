import StepUpDiagnostics
import StepUpLanguage

/// One institution's policy with what several rules ask about it, worked out once.
struct RuleSubject {
  /// Whether customers of the institution are ever asked for a second proof.
  enum ElevationUse {
    case somewhere, nowhere
    /// A fault hides it.
    case unknown
  }

  let policy: ResolvedPolicy
  /// The segments served; nothing when a fault hides some.
  let served: SegmentSet?
  let elevation: ElevationUse

  init(_ policy: ResolvedPolicy) {
    self.policy = policy
    let segments = policy.settings.segments
    served = segments.hasUnknown ? nil : SegmentSet(segments.values)
    elevation = Self.elevationUse(policy.settings.features, served)
  }

  private static func elevationUse(
    _ features: [ResolvedFeature], _ served: SegmentSet?
  ) -> ElevationUse {
    guard let served else { return .unknown }
    var use = ElevationUse.nowhere
    for feature in features {
      switch feature.requirement {
      case .notRequired: break
      case .required(let segments): if !segments.isDisjoint(with: served) { return .somewhere }
      case .unknown: use = .unknown
      }
    }
    return use
  }
}

extension RuleSubject {
  var settings: ResolvedSettings { policy.settings }

  /// A finding about values the institution or its baselines state: it stands at the first the
  /// institution states, else at its `extends`, else at the file's first key.
  func finding(
    _ message: String, about stated: [Place?], help: String, fixes: [Fix] = []
  ) -> Finding {
    let places = stated.compactMap(\.self)
    let own = places.filter { $0.file == policy.file }.sorted()
    // Places of several features are often one: the key of the list that leaves them out.
    var related: [RelatedPlace] = []
    for place in own + places.filter({ $0.file != policy.file }).sorted()
    where place != own.first && place != related.last?.place {
      let isOwn = place.file == policy.file
      related.append(RelatedPlace(place, isOwn ? "and here" : "the inherited value stands here"))
    }
    return Finding(
      message, at: policy.place(stating: own.first), related: related, help: help, fixes: fixes)
  }
}
