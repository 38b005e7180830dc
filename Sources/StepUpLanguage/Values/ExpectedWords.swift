/// What a decision can come to.
package enum ExpectedOutcome: String, Word {
  case permit, elevate, deny

  package var summary: String {
    switch self {
    case .permit: "it may be done"
    case .elevate: "the customer must prove again who they are"
    case .deny: "it may not be done"
    }
  }
}

/// The methods a challenge can name.
package enum ExpectedMethod: String, Word {
  case biometric, sms, voice, email, app

  package var summary: String {
    SecondFactor(rawValue: rawValue)?.summary ?? "a fingerprint or face scan"
  }
}

/// Why a decision came out as it did.
package enum ExpectedReason: String, Word {
  case unknownInstitution = "unknown_institution"
  case unknownAction = "unknown_action"
  case wrongSubjectType = "wrong_subject_type"
  case segmentNotServed = "segment_not_served"
  case notOfferedToSegment = "not_offered_to_segment"
  case elevationNotRequired = "elevation_not_required"
  case elevationRequired = "elevation_required"
  case elevationInFuture = "elevation_in_future"
  case elevationExpired = "elevation_expired"
  case verificationPending = "verification_pending"
  case elevated
  case noSecondFactor = "no_second_factor"
  case unknownRole = "unknown_role"
  case missingPermission = "missing_permission"
  case notAvailableInEnvironment = "not_available_in_environment"
  case targetNotAllowed = "target_not_allowed"
  case insufficientLevel = "insufficient_level"
  case deviceNotApplicable = "device_not_applicable"
  case permissionGranted = "permission_granted"

  package var summary: String {
    switch self {
    case .unknownInstitution: "the institution is not known"
    case .unknownAction: "the action is not known"
    case .wrongSubjectType: "a customer asks for a staff action, or staff for a feature"
    case .segmentNotServed: "the institution does not serve the segment"
    case .notOfferedToSegment: "the feature is not offered to the segment"
    case .elevationNotRequired: "the feature needs no elevation"
    case .elevationRequired: "the customer has not selected a method"
    case .elevationInFuture: "the method was selected in the future"
    case .elevationExpired: "the window is over"
    case .verificationPending: "the code was not entered yet"
    case .elevated: "the customer is in Elevated Authentication"
    case .noSecondFactor: "no second factor is left to ask for"
    case .unknownRole: "none of the roles is known"
    case .missingPermission: "no role has the permission"
    case .notAvailableInEnvironment: "the action is not available in this environment"
    case .targetNotAllowed: "the action is not for this kind of target"
    case .insufficientLevel: "the roles' level is too low for the target"
    case .deviceNotApplicable: "the action is not for this kind of device"
    case .permissionGranted: "a role has the permission"
    }
  }
}
