/// What the catalog says of a feature.
@usableFromInline struct FeatureRecord {
  @usableFromInline let record: Record

  @inlinable @inline(__always) init(_ record: Record) { self.record = record }

  @inlinable @inline(__always) var segmentsOffered: Segments {
    Segments(rawValue: record.byte(at: 16))
  }
}

/// What the catalog says of a staff action.
@usableFromInline struct StaffActionRecord {
  @usableFromInline let record: Record

  @inlinable @inline(__always) init(_ record: Record) { self.record = record }

  @inlinable @inline(__always) var permission: UInt32 { record.uint32(at: 8) }

  @inlinable @inline(__always) var obligations: Obligations {
    Obligations(first: record.uint32(at: 12), length: record.uint32(at: 16))
  }

  /// The lowest rank that may act on a kind of target; 0 when it is no target.
  @inlinable @inline(__always) func lowestRank(for target: TargetKind) -> UInt8 {
    record.byte(at: 20 &+ Int(target.rawValue))
  }

  /// The device kinds it applies to; empty when no device is asked for.
  @inlinable @inline(__always) var devices: DeviceKinds {
    DeviceKinds(rawValue: record.byte(at: 22))
  }

  @inlinable @inline(__always) var environments: DeploymentEnvironments {
    DeploymentEnvironments(rawValue: record.byte(at: 23))
  }
}
