extension StaffActionRecord {
  /// Rows 12 to 18 of the decision table.
  @inlinable @inline(__always) func decide(
    standing: StaffStanding, request: StaffRequest
  ) -> Decision {
    guard standing.rank > 0 else { return .deny(.unknownRole) }
    guard standing.holdsPermission else {
      return .deny(.missingPermission(Permission(index: permission)))
    }
    guard environments.contains(request.environment) else {
      return .deny(.notAvailableInEnvironment)
    }
    let lowest = lowestRank(for: request.target)
    guard let required = Level(rank: lowest) else { return .deny(.targetNotAllowed) }
    guard standing.rank >= lowest else { return .deny(.insufficientLevel(required: required)) }
    let devices = devices
    if !devices.isEmpty {
      guard let device = request.device, devices.contains(device) else {
        return .deny(.deviceNotApplicable)
      }
    }
    return .permit(.permissionGranted(obligations))
  }
}

/// What the roles seen so far amount to for one permission.
@usableFromInline struct StaffStanding {
  /// The permission asked for, one of the bundle's.
  @usableFromInline let permission: UInt32
  /// The highest rank of the known roles; 0 while none is known.
  @usableFromInline var rank: UInt8 = 0
  /// The word of the permission's bit, of all known roles together.
  @usableFromInline var held: UInt32 = 0

  /// - Parameter permissionCount: How many permissions the bundle has.
  @inlinable @inline(__always) init(permission: UInt32, permissionCount: Int) {
    // The bytes say which permission it is, and they may have changed since they were verified.
    precondition(Int(permission) < permissionCount, "a permission of the bundle")
    self.permission = permission
  }

  /// Takes one more known role into account, without a branch.
  @inlinable @inline(__always) mutating func add(_ role: RoleRecord) {
    rank = max(rank, role.rank)
    held |= role.permissions(besides: permission)
  }

  /// Whether one of the known roles holds the permission.
  @inlinable @inline(__always) var holdsPermission: Bool {
    held &>> (permission & 31) & 1 != 0
  }
}
