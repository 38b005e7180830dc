import StepUpEngine

/// What the answer says as one number, as `limit_digest` makes it, so that none of it can be left
/// out and both sides can be compared.
@inline(__always) func digest(_ decision: Decision) -> UInt64 {
  switch decision {
  case .permit(.elevationNotRequired): return 6
  case .permit(.elevated(let expiresAt)):
    return 11 &+ UInt64(bitPattern: expiresAt.microseconds)
  case .permit(.permissionGranted(let obligations)):
    return 18 &+ UInt64(truncatingIfNeeded: obligations.count) &* 13
  case .elevate(let reason, let challenge):
    var sum = 7 &+ UInt64(reason.rawValue)
    sum &+= UInt64(truncatingIfNeeded: challenge.methods.count) &* 5
    sum &+= UInt64(truncatingIfNeeded: challenge.modeDuration) &* 13
    if let check = challenge.biometric {
      sum &+= UInt64(truncatingIfNeeded: check.fallback.count) &* 7
      sum &+= UInt64(truncatingIfNeeded: check.attemptsRemaining) &* 11
    }
    return sum
  case .deny(.insufficientLevel(let required)):
    return 16 &+ (UInt64(required.rawValue) &+ 1) &* 17
  case .deny(let denial):
    // The last reason has no row; it counts as the one behind the last.
    return UInt64(denial.reason.rawValue) &+ 1
  }
}
