extension LoadedBundle {
  /// Rows 4 to 11 of the decision table.
  @inline(__always) func decide(
    feature: UInt32, settings: SettingsRecord, customer: Customer, channel: Channel, time: Instant
  ) -> Decision {
    guard settings.segments.contains(customer.segment) else { return .deny(.segmentNotServed) }
    guard segmentsOffered(feature: feature).contains(customer.segment) else {
      return .deny(.notOfferedToSegment)
    }
    let required = settings.elevation(feature: feature)
    guard required.segments.contains(customer.segment) else {
      return .permit(.elevationNotRequired)
    }
    let reason: ElevationReason
    if let elevation = customer.elevation {
      let expiresAt = elevation.methodSelectedAt.advanced(bySeconds: Int64(required.window))
      if elevation.methodSelectedAt > time {
        reason = .inFuture
      } else if time >= expiresAt {
        reason = .expired
      } else if !elevation.verified {
        reason = .verificationPending
      } else {
        return .permit(.elevated(expiresAt: expiresAt))
      }
    } else {
      reason = .required
    }
    return challenge(reason, settings, customer, channel, window: required.window)
  }

  /// How the customer can confirm who they are, or a denial when no method is left.
  ///
  /// Kept out of line: both forms of asking share it, and a permit does without it.
  @inline(never) private func challenge(
    _ reason: ElevationReason, _ settings: SettingsRecord, _ customer: Customer,
    _ channel: Channel, window: UInt32
  ) -> Decision {
    let methods: MethodList
    let allowed = settings.biometricAttempts
    if channel == .mobile, allowed > 0, case .enrolled(let failed) = customer.biometrics {
      let fallback = settings.fallback.limited(to: customer.devices)
      methods = fallback.isEmpty ? settings.methods.limited(to: customer.devices) : fallback
      if failed < UInt32(allowed) {
        let check = BiometricCheck(
          fallback: methods, attempts: allowed &- UInt8(truncatingIfNeeded: failed))
        let challenge = Challenge(methods: .biometricOnly, biometric: check, window: window)
        return .elevate(reason, challenge)
      }
    } else {
      methods = settings.methods.limited(to: customer.devices)
    }
    if methods.isEmpty { return .deny(.noSecondFactor) }
    return .elevate(reason, Challenge(methods: methods, biometric: nil, window: window))
  }
}
