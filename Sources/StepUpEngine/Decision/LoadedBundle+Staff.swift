extension LoadedBundle {
  /// Rows 12 to 18 of the decision table.
  @inline(__always) func decide(
    staffAction action: UInt32, standing: StaffStanding, request: StaffRequest
  ) -> Decision {
    guard let level = standing.level else { return .deny(.unknownRole) }
    guard standing.holdsPermission else {
      return .deny(.missingPermission(Permission(index: permission(ofStaffAction: action))))
    }
    guard environments(ofStaffAction: action).contains(request.environment) else {
      return .deny(.notAvailableInEnvironment)
    }
    guard let required = lowestLevel(staffAction: action, target: request.target) else {
      return .deny(.targetNotAllowed)
    }
    guard level >= required else { return .deny(.insufficientLevel(required: required)) }
    let devices = devices(ofStaffAction: action)
    if !devices.isEmpty {
      guard let device = request.device, devices.contains(device) else {
        return .deny(.deviceNotApplicable)
      }
    }
    return .permit(.permissionGranted(obligations(ofStaffAction: action)))
  }

  /// Takes one more known role into account.
  @inline(__always) func add(
    role: UInt32, to standing: inout StaffStanding, permission: UInt32
  ) {
    let level = level(ofRole: role)
    standing.level = max(standing.level ?? level, level)
    if self.role(role, holds: permission) { standing.holdsPermission = true }
  }
}

/// What the roles seen so far amount to for one permission.
struct StaffStanding {
  /// The highest level of the known roles; nil while none is known.
  var level: Level?
  /// Whether one of them holds the permission.
  var holdsPermission = false
}
