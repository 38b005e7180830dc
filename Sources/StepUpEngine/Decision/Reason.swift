/// Why a decision came out as it did: the rows of the language's decision table in order, and the
/// denial that takes the place of a challenge nobody could answer.
public enum Reason: UInt8, Vocabulary {
  case unknownInstitution
  case unknownAction
  case wrongSubjectType
  case segmentNotServed
  case notOfferedToSegment
  case elevationNotRequired
  case elevationRequired
  case elevationInFuture
  case elevationExpired
  case verificationPending
  case elevated
  case unknownRole
  case missingPermission
  case notAvailableInEnvironment
  case targetNotAllowed
  case insufficientLevel
  case deviceNotApplicable
  case permissionGranted
  case noSecondFactor

  /// The word for this reason in decisions.
  public var name: String {
    switch self {
    case .unknownInstitution: "unknown_institution"
    case .unknownAction: "unknown_action"
    case .wrongSubjectType: "wrong_subject_type"
    case .segmentNotServed: "segment_not_served"
    case .notOfferedToSegment: "not_offered_to_segment"
    case .elevationNotRequired: "elevation_not_required"
    case .elevationRequired: "elevation_required"
    case .elevationInFuture: "elevation_in_future"
    case .elevationExpired: "elevation_expired"
    case .verificationPending: "verification_pending"
    case .elevated: "elevated"
    case .unknownRole: "unknown_role"
    case .missingPermission: "missing_permission"
    case .notAvailableInEnvironment: "not_available_in_environment"
    case .targetNotAllowed: "target_not_allowed"
    case .insufficientLevel: "insufficient_level"
    case .deviceNotApplicable: "device_not_applicable"
    case .permissionGranted: "permission_granted"
    case .noSecondFactor: "no_second_factor"
    }
  }
}
