extension LoadedBundle {
  /// Where an institution's record starts.
  @inline(__always) func institutionPlace(_ index: UInt32) -> Int {
    layout.institutions.start &+ Int(index) &* BundleFormat.institutionSize
  }

  @inline(__always) func institutionID(_ index: UInt32) -> ByteRegion {
    let place = institutionPlace(index)
    return shortText(offsetAt: place, lengthAt: place &+ 22)
  }

  func institutionName(_ index: UInt32) -> ByteRegion {
    let place = institutionPlace(index)
    return text(
      at: Int(bytes.uint32(at: place &+ 4)), count: Int(bytes.uint16(at: place &+ 20)))
  }

  /// What a call from the institution displays, stated or derived; nil when nothing could be.
  func callerName(_ index: UInt32) -> ByteRegion? {
    let place = institutionPlace(index)
    let name = shortText(offsetAt: place &+ 16, lengthAt: place &+ 23)
    return name.count == 0 ? nil : name
  }

  func opensAccountsOnly(_ index: UInt32) -> Bool {
    bytes.byte(at: institutionPlace(index) &+ 24) & 1 != 0
  }

  var platformName: ByteRegion {
    text(
      at: Int(bytes.uint32(at: BundleFormat.platformNameOffset)),
      count: Int(bytes.uint16(at: BundleFormat.platformNameLengthOffset)))
  }

  /// Where the record of an institution's settings starts.
  @inline(__always) func settingsPlace(ofInstitution index: UInt32) -> Int {
    let settings = bytes.uint32(at: institutionPlace(index) &+ 8)
    return layout.settings.start
      &+ Int(settings) &* BundleFormat.settingsSize(features: layout.featureCount)
  }

  /// The indexes of an institution's roles.
  @inline(__always) func roles(ofInstitution index: UInt32) -> Range<UInt32> {
    let set = bytes.uint32(at: institutionPlace(index) &+ 12)
    let place = layout.roleSets.start &+ Int(set) &* BundleFormat.roleSetSize
    let first = bytes.uint32(at: place)
    let (end, overflow) = first.addingReportingOverflow(bytes.uint32(at: place &+ 4))
    return overflow ? first..<first : first..<end
  }

  /// Where a role's record starts.
  @inline(__always) func rolePlace(_ index: UInt32) -> Int {
    layout.roles.start
      &+ Int(index) &* BundleFormat.roleSize(permissions: layout.permissions.count)
  }

  @inline(__always) func roleName(_ index: UInt32) -> ByteRegion {
    let place = rolePlace(index)
    return shortText(offsetAt: place, lengthAt: place &+ 8)
  }

  @inline(__always) func roleHash(_ index: UInt32) -> UInt32 {
    bytes.uint32(at: rolePlace(index) &+ 4)
  }

  @inline(__always) func level(ofRole index: UInt32) -> Level {
    bytes.byte(at: rolePlace(index) &+ 9) == 0 ? .staff : .admin
  }

  @inline(__always) func role(_ index: UInt32, holds permission: UInt32) -> Bool {
    let word = bytes.uint32(
      at: rolePlace(index) &+ BundleFormat.roleHeadSize &+ Int(permission >> 5) &* 4)
    return word >> (permission & 31) & 1 != 0
  }
}
