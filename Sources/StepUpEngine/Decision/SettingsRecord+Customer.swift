extension SettingsRecord {
  /// Rows 4 to 11 of the decision table.
  ///
  /// - Precondition: The index is that of a feature of the bundle.
  @inlinable @inline(__always) func decide(
    feature index: UInt32, offered: Segments, customer: Customer, channel: Channel, time: Instant
  ) -> Decision {
    let served = segments.contains(customer.segment)
    let isOffered = offered.contains(customer.segment)
    let required = elevation(feature: index)
    // One branch for the three rows, since none of their outcomes can be foretold.
    guard served & isOffered & required.segments.contains(customer.segment) else {
      if !served { return .deny(.segmentNotServed) }
      return isOffered ? .permit(.elevationNotRequired) : .deny(.notOfferedToSegment)
    }
    guard let elevation = customer.elevation else {
      return challenge(.required, customer, channel, window: required.window)
    }
    let expiresAt = elevation.methodSelectedAt.advanced(byWindow: required.window)
    let inFuture = elevation.methodSelectedAt > time
    let isOver = time >= expiresAt
    if !inFuture & !isOver & elevation.verified { return .permit(.elevated(expiresAt: expiresAt)) }
    let reason: ElevationReason =
      inFuture ? .inFuture : isOver ? .expired : .verificationPending
    return challenge(reason, customer, channel, window: required.window)
  }

  /// How the customer can confirm who they are, or a denial when no method is left.
  ///
  /// Kept out of line: it is long, and a permit does without it.
  @usableFromInline @inline(never) func challenge(
    _ reason: ElevationReason, _ customer: Customer, _ channel: Channel, window: UInt32
  ) -> Decision {
    let list: MethodList
    let allowed = biometricAttempts
    if channel == .mobile, allowed > 0, case .enrolled(let failed) = customer.biometrics {
      let rest = fallback.limited(to: customer.devices)
      list = rest.isEmpty ? methods.limited(to: customer.devices) : rest
      if failed < UInt32(allowed) {
        let check = BiometricCheck(
          fallback: list, attempts: allowed &- UInt8(truncatingIfNeeded: failed))
        let challenge = Challenge(methods: .biometricOnly, biometric: check, window: window)
        return .elevate(reason, challenge)
      }
    } else {
      list = methods.limited(to: customer.devices)
    }
    if list.isEmpty { return .deny(.noSecondFactor) }
    return .elevate(reason, Challenge(methods: list, biometric: nil, window: window))
  }
}
