extension LoadedBundle {
  func verifySettings() throws(BundleError) {
    for number in 0..<layout.settings.count {
      let index = UInt32(truncatingIfNeeded: number)
      let record = layout.settings[index]
      let place = layout.settings.place(index)
      try check(record.byte(at: 0) <= Segments.all.rawValue, .valueOutOfRange, at: place)
      try check(
        MethodList.isListOfSecondFactors(record.uint16(at: 2)), .valueOutOfRange, at: place &+ 2)
      try check(
        MethodList.isListOfSecondFactors(record.uint16(at: 4)), .valueOutOfRange, at: place &+ 4)
      try check(record.uint16(at: 6) == 0, .paddingNotZero, at: place &+ 6)
      try verifyElevation(SettingsRecord(record), at: place)
    }
  }

  @inline(__always) private func verifyElevation(
    _ settings: SettingsRecord, at place: Int
  ) throws(BundleError) {
    let features = UInt32(truncatingIfNeeded: layout.features.count)
    var faults: UInt32 = 0
    // One loop without a branch, which the compiler turns into vector instructions.
    for feature in 0..<features { faults |= settings.elevation(feature: feature).faults }
    if faults == 0 { return }
    for feature in 0..<features {
      try check(
        settings.elevation(feature: feature).faults == 0, .valueOutOfRange,
        at: place &+ BundleFormat.settingsHeadSize &+ Int(feature) &* 4)
    }
  }

  /// Role sets follow each other, so that together they are read once.
  func verifyRoles() throws(BundleError) {
    var next: UInt32 = 0
    for set in 0..<layout.roleSets.count {
      let place = layout.roleSets.start &+ set &* BundleFormat.roleSetSize
      try check(bytes.uint32(at: place) == next, .referenceOutOfBounds, at: place)
      let (end, overflow) = next.addingReportingOverflow(bytes.uint32(at: place &+ 4))
      try check(
        !overflow && UInt64(end) <= UInt64(layout.roles.count), .referenceOutOfBounds,
        at: place &+ 4)
      for role in next..<end { try verifyRole(role, isFirst: role == next) }
      next = end
    }
    try check(
      UInt64(next) == UInt64(layout.roles.count), .referenceOutOfBounds, at: layout.roles.start)
  }

  private func verifyRole(_ role: UInt32, isFirst: Bool) throws(BundleError) {
    let place = layout.roles.place(role)
    let length = bytes.byte(at: place &+ 8)
    try check(length > 0, .valueOutOfRange, at: place &+ 8)
    try check(textAt: place, length: Int(length))
    try check(bytes.byte(at: place &+ 9) <= 1, .valueOutOfRange, at: place &+ 9)
    try check(bytes.uint16(at: place &+ 10) == 0, .paddingNotZero, at: place &+ 10)
    let name = roleName(role)
    let hash = self.role(role).nameHash
    try check(
      BundleFormat.hash(name, salt: layout.salt) == hash, .hashWrong, at: place &+ 4)
    if !isFirst {
      let before = role &- 1
      let hashBefore = self.role(before).nameHash
      try check(
        hashBefore < hash || hashBefore == hash && roleName(before).precedes(name),
        .namesOutOfOrder, at: place)
    }
    let unused = UInt32(truncatingIfNeeded: layout.permissions.count) & 31
    if unused != 0 {
      let last = layout.roles.place(role) &+ layout.roles.size &- 4
      try check(bytes.uint32(at: last) >> unused == 0, .paddingNotZero, at: last)
    }
  }

  func verifyInstitutions() throws(BundleError) {
    var last: ByteRegion?
    var hashes: [UInt32] = []
    hashes.reserveCapacity(layout.institutions.count)
    for number in 0..<layout.institutions.count {
      let index = UInt32(truncatingIfNeeded: number)
      let record = layout.institutions[index]
      let place = layout.institutions.place(index)
      let idLength = record.byte(at: 22)
      try check(idLength > 0, .valueOutOfRange, at: place &+ 22)
      try check(text: record.uint32(at: 0), length: Int(idLength), at: place)
      try check(text: record.uint32(at: 4), length: Int(record.uint16(at: 20)), at: place &+ 4)
      try check(text: record.uint32(at: 16), length: Int(record.byte(at: 23)), at: place &+ 16)
      try check(
        UInt64(record.uint32(at: 8)) < UInt64(layout.settings.count), .referenceOutOfBounds,
        at: place &+ 8)
      try check(
        UInt64(record.uint32(at: 12)) < UInt64(layout.roleSets.count), .referenceOutOfBounds,
        at: place &+ 12)
      try check(record.uint32(at: 24) <= 3, .valueOutOfRange, at: place &+ 24)
      let id = institutionID(index)
      if let last { try check(last.precedes(id), .namesOutOfOrder, at: place) }
      last = id
      hashes.append(BundleFormat.hash(id, salt: layout.salt))
    }
    // In a loop of their own, so that the processor waits for several slots at a time.
    for (number, hash) in hashes.enumerated() {
      try verifySlot(
        of: UInt32(truncatingIfNeeded: number), hash: hash, in: layout.institutionIndex)
    }
  }
}
