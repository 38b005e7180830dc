extension LoadedBundle {
  func verifySettings() throws(BundleError) {
    let size = BundleFormat.settingsSize(features: layout.featureCount)
    for index in 0..<layout.settings.count {
      let place = layout.settings.start &+ index &* size
      try check(bytes.byte(at: place) <= Segments.all.rawValue, .valueOutOfRange, at: place)
      try verifyMethods(at: place &+ 2)
      try verifyMethods(at: place &+ 4)
      try check(bytes.uint16(at: place &+ 6) == 0, .paddingNotZero, at: place &+ 6)
      for feature in 0..<layout.featureCount {
        let offset = place &+ BundleFormat.settingsHeadSize &+ feature &* 4
        let record = ElevationRecord(word: bytes.uint32(at: offset))
        try check(
          record.segments.rawValue <= Segments.all.rawValue
            && record.segments.isEmpty == (record.window == 0),
          .valueOutOfRange, at: offset)
      }
    }
  }

  private func verifyMethods(at offset: Int) throws(BundleError) {
    try check(
      MethodList.isListOfSecondFactors(bytes.uint16(at: offset)), .valueOutOfRange, at: offset)
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
    let place = rolePlace(role)
    let length = bytes.byte(at: place &+ 8)
    try check(length > 0, .valueOutOfRange, at: place &+ 8)
    try check(textAt: place, length: Int(length))
    try check(bytes.byte(at: place &+ 9) <= 1, .valueOutOfRange, at: place &+ 9)
    try check(bytes.uint16(at: place &+ 10) == 0, .paddingNotZero, at: place &+ 10)
    let name = roleName(role)
    try check(
      BundleFormat.hash(name, salt: layout.salt) == roleHash(role), .hashWrong, at: place &+ 4)
    if !isFirst {
      let before = role &- 1
      try check(
        roleHash(before) < roleHash(role)
          || roleHash(before) == roleHash(role) && roleName(before).precedes(name),
        .namesOutOfOrder, at: place)
    }
    let unused = UInt32(truncatingIfNeeded: layout.permissions.count) & 31
    if unused != 0 {
      let last = rolePlace(role &+ 1) &- 4
      try check(bytes.uint32(at: last) >> unused == 0, .paddingNotZero, at: last)
    }
  }

  func verifyInstitutions() throws(BundleError) {
    var last: ByteRegion?
    for number in 0..<layout.institutions.count {
      let index = UInt32(truncatingIfNeeded: number)
      let place = institutionPlace(index)
      try check(bytes.byte(at: place &+ 22) > 0, .valueOutOfRange, at: place &+ 22)
      try check(textAt: place, length: Int(bytes.byte(at: place &+ 22)))
      try check(textAt: place &+ 4, length: Int(bytes.uint16(at: place &+ 20)))
      try check(textAt: place &+ 16, length: Int(bytes.byte(at: place &+ 23)))
      try check(
        UInt64(bytes.uint32(at: place &+ 8)) < UInt64(layout.settings.count),
        .referenceOutOfBounds, at: place &+ 8)
      try check(
        UInt64(bytes.uint32(at: place &+ 12)) < UInt64(layout.roleSets.count),
        .referenceOutOfBounds, at: place &+ 12)
      try check(bytes.uint32(at: place &+ 24) <= 3, .valueOutOfRange, at: place &+ 24)
      let id = shortText(offsetAt: place, lengthAt: place &+ 22)
      if let last { try check(last.precedes(id), .namesOutOfOrder, at: place) }
      last = id
      try verifySlot(of: index, named: id, in: layout.institutionIndex)
    }
  }
}
