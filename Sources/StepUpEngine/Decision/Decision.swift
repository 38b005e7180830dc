/// The answer to a question about an institution's policy: total, typed, and free of allocations.
///
/// Decisions of one bundle can be compared with `==`. Permissions and obligations are places in the
/// bundle, so across bundles compare their names instead.
public enum Decision: Hashable, Sendable {
  /// The user may go ahead.
  case permit(Permit)
  /// The user may go ahead after confirming who they are as the challenge says.
  case elevate(ElevationReason, Challenge)
  /// The user may not.
  case deny(Denial)

  /// What the decision amounts to.
  @inlinable public var outcome: Outcome {
    switch self {
    case .permit: .permit
    case .elevate: .elevate
    case .deny: .deny
    }
  }

  /// Why it came out so.
  @inlinable public var reason: Reason {
    switch self {
    case .permit(let permit): permit.reason
    case .elevate(let reason, _): reason.reason
    case .deny(let denial): denial.reason
    }
  }
}

/// Why a user may go ahead.
public enum Permit: Hashable, Sendable {
  /// The institution asks for no elevation here.
  case elevationNotRequired
  /// The user is in elevated mode, which ends at the given moment.
  case elevated(expiresAt: Instant)
  /// A role of the staff user holds the permission; the caller owes what the obligations say.
  case permissionGranted(Obligations)

  /// The row of the decision table.
  @inlinable public var reason: Reason {
    switch self {
    case .elevationNotRequired: .elevationNotRequired
    case .elevated: .elevated
    case .permissionGranted: .permissionGranted
    }
  }
}

/// Why a customer has to confirm who they are.
public enum ElevationReason: UInt8, Hashable, Sendable {
  /// No method was ever selected.
  case required
  /// The selection lies in the future.
  case inFuture
  /// The window is over.
  case expired
  /// A method was selected in time, but the code has not been entered.
  case verificationPending

  /// The row of the decision table.
  @inlinable public var reason: Reason {
    switch self {
    case .required: .elevationRequired
    case .inFuture: .elevationInFuture
    case .expired: .elevationExpired
    case .verificationPending: .verificationPending
    }
  }
}

/// Why a user may not go ahead.
public enum Denial: Hashable, Sendable {
  case unknownInstitution
  case unknownAction
  /// A customer asked for a staff action, or staff for a feature.
  case wrongSubjectType
  case segmentNotServed
  /// The catalog does not offer the feature to the segment.
  case notOfferedToSegment
  /// None of the staff user's roles is known.
  case unknownRole
  /// No role holds the permission.
  case missingPermission(Permission)
  case notAvailableInEnvironment
  case targetNotAllowed
  /// The highest of the roles ranks below what the target takes.
  case insufficientLevel(required: Level)
  case deviceNotApplicable
  /// Elevation is needed, but no method is left for the user's devices.
  case noSecondFactor

  /// The row of the decision table.
  @inlinable public var reason: Reason {
    switch self {
    case .unknownInstitution: .unknownInstitution
    case .unknownAction: .unknownAction
    case .wrongSubjectType: .wrongSubjectType
    case .segmentNotServed: .segmentNotServed
    case .notOfferedToSegment: .notOfferedToSegment
    case .unknownRole: .unknownRole
    case .missingPermission: .missingPermission
    case .notAvailableInEnvironment: .notAvailableInEnvironment
    case .targetNotAllowed: .targetNotAllowed
    case .insufficientLevel: .insufficientLevel
    case .deviceNotApplicable: .deviceNotApplicable
    case .noSecondFactor: .noSecondFactor
    }
  }
}
