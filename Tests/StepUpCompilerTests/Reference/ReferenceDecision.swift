/// What a request is answered, as words and numbers.
enum ReferenceAnswer: Equatable {
  /// The request is invalid, at this JSON path.
  case invalid(String)
  case decision(ReferenceDecision)
}

struct ReferenceDecision: Equatable {
  var outcome: String
  var reason: String
  var challenge: ReferenceChallenge?
  /// Microseconds since 1970.
  var expiresAt: Int?
  var obligations: [String]?
  var permission: String?
  var requiredLevel: String?

  static func deny(_ reason: String) -> ReferenceDecision {
    ReferenceDecision(outcome: "deny", reason: reason)
  }
}

struct ReferenceChallenge: Equatable {
  var methods: [String]
  var fallback: [String]?
  var attemptsRemaining: Int?
  var modeDuration: Int
}
