import StepUpEngine

/// What a change is about: differences about one thing make one change.
enum Topic: Hashable, Sendable {
  /// Whether customers of a segment are served.
  case segment(Segment)
  /// Whether the catalog offers a feature to a segment.
  case offer(feature: String, Segment)
  /// Whether a feature requires elevation of some segments.
  case requirement(feature: String, Segments)
  /// How long elevated mode lasts for some features.
  case window(features: [String])
  case methods
  case fallback
  /// Whether there are elevated biometrics.
  case biometrics
  /// How often biometrics may fail.
  case attempts
  /// What the catalog asks of those who take a staff action.
  case conditions(action: String)
  /// What a permit of a staff action asks of the caller.
  case obligations(action: String)
  /// What roles, each by itself, may do.
  case roles([String], action: String)
  /// What somebody may do who has one role of the first and one of the second.
  case pairs([String], [String], action: String)
}

extension Topic {
  /// Where a topic stands in a list of changes that weigh the same.
  var rank: Int {
    switch self {
    case .segment: 0
    case .offer: 1
    case .requirement: 2
    case .window: 3
    case .methods: 4
    case .biometrics: 5
    case .attempts: 6
    case .fallback: 7
    case .conditions: 8
    case .obligations: 9
    case .roles: 10
    case .pairs: 11
    }
  }
}
