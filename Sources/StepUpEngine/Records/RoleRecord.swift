/// What a staff role of an institution may do.
@usableFromInline struct RoleRecord {
  @usableFromInline let record: Record

  @inlinable @inline(__always) init(_ record: Record) { self.record = record }

  @inline(__always) var nameHash: UInt32 { record.uint32(at: 4) }

  /// 1 for staff, 2 for admin: as a number, since decisions compare it without a branch.
  @inlinable @inline(__always) var rank: UInt8 { min(record.byte(at: 9), 1) &+ 1 }

  var level: Level { rank == 1 ? .staff : .admin }

  /// - Precondition: The permission is one of the bundle's, for which the record has a bit.
  @inlinable @inline(__always) func holds(_ permission: UInt32) -> Bool {
    permissions(besides: permission) &>> (permission & 31) & 1 != 0
  }

  /// The 32 bits that a permission's bit stands among.
  ///
  /// - Precondition: As for ``holds(_:)``.
  @inlinable @inline(__always) func permissions(besides permission: UInt32) -> UInt32 {
    record.uint32(at: 12 &+ Int(permission >> 5) &* 4)
  }
}
