extension LoadedBundle {
  @inline(__always) func institutionID(_ index: UInt32) -> ByteRegion {
    shortText(layout.institutions[index], offsetAt: 0, lengthAt: 22)
  }

  func institutionName(_ index: UInt32) -> ByteRegion {
    let record = layout.institutions[index]
    return text(at: Int(record.uint32(at: 4)), count: Int(record.uint16(at: 20)))
  }

  /// What a call from the institution displays, stated or derived; nil when nothing could be.
  func callerName(_ index: UInt32) -> ByteRegion? {
    let name = shortText(layout.institutions[index], offsetAt: 16, lengthAt: 23)
    return name.count == 0 ? nil : name
  }

  func opensAccountsOnly(_ index: UInt32) -> Bool {
    layout.institutions[index].byte(at: 24) & 1 != 0
  }

  var platformName: ByteRegion {
    text(
      at: Int(bytes.uint32(at: BundleFormat.platformNameOffset)),
      count: Int(bytes.uint16(at: BundleFormat.platformNameLengthOffset)))
  }

  /// How an institution treats its customers.
  @inline(__always) func settings(ofInstitution index: UInt32) -> SettingsRecord {
    SettingsRecord(layout.settings[layout.institutions[index].uint32(at: 8)])
  }

  /// The indexes of an institution's roles.
  @inline(__always) func roles(ofInstitution index: UInt32) -> Range<UInt32> {
    let set = layout.roleSets[layout.institutions[index].uint32(at: 12)]
    let first = set.uint32(at: 0)
    let (end, overflow) = first.addingReportingOverflow(set.uint32(at: 4))
    return overflow ? first..<first : first..<end
  }

  @inline(__always) func role(_ index: UInt32) -> RoleRecord { RoleRecord(layout.roles[index]) }

  @inline(__always) func roleName(_ index: UInt32) -> ByteRegion {
    shortText(layout.roles[index], offsetAt: 0, lengthAt: 8)
  }
}
