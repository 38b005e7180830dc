extension LoadedBundle {
  func verifyActions() throws(BundleError) {
    var obligations: UInt64 = 0
    for number in 0..<layout.actions.count {
      let index = UInt32(truncatingIfNeeded: number)
      let place = layout.actions.place(index)
      let length = bytes.byte(at: place &+ 4)
      try check(length > 0, .valueOutOfRange, at: place &+ 4)
      try check(textAt: place, length: Int(length))
      try check(
        bytes.byte(at: place &+ 5) == (isFeature(index) ? 0 : 1), .valueOutOfRange, at: place &+ 5)
      try check(bytes.uint16(at: place &+ 6) == 0, .paddingNotZero, at: place &+ 6)
      if number != 0, number != layout.features.count {
        try check(
          actionName(index &- 1).precedes(actionName(index)), .namesOutOfOrder, at: place)
      }
      try verifySlot(
        of: index, hash: BundleFormat.hash(actionName(index), salt: layout.salt),
        in: layout.actionIndex)
      // Features and staff actions share one namespace but are in order only among themselves.
      try check(action(named: actionName(index)) == index, .nameIndexWrong, at: place)
      if isFeature(index) {
        try verifyFeature(at: place)
      } else {
        try verifyStaffAction(at: place, obligations: &obligations)
      }
    }
    try check(
      obligations == UInt64(layout.obligations.count), .referenceOutOfBounds,
      at: layout.obligations.start)
  }

  private func verifyFeature(at place: Int) throws(BundleError) {
    let length = bytes.uint32(at: place &+ 12)
    try check(UInt64(length) <= UInt64(layout.strings.count), .textOutOfBounds, at: place &+ 12)
    try check(textAt: place &+ 8, length: Int(length))
    try check(
      bytes.byte(at: place &+ 16) <= Segments.all.rawValue, .valueOutOfRange, at: place &+ 16)
    for offset in place &+ 17..<place &+ BundleFormat.actionSize {
      try check(bytes.byte(at: offset) == 0, .paddingNotZero, at: offset)
    }
  }

  /// Obligations of the actions follow each other, so that together they are read once.
  private func verifyStaffAction(
    at place: Int, obligations: inout UInt64
  ) throws(BundleError) {
    try check(
      UInt64(bytes.uint32(at: place &+ 8)) < UInt64(layout.permissions.count),
      .referenceOutOfBounds, at: place &+ 8)
    try check(
      UInt64(bytes.uint32(at: place &+ 12)) == obligations, .referenceOutOfBounds,
      at: place &+ 12)
    obligations += UInt64(bytes.uint32(at: place &+ 16))
    try check(
      obligations <= UInt64(layout.obligations.count), .referenceOutOfBounds, at: place &+ 16)
    try check(bytes.byte(at: place &+ 20) <= 2, .valueOutOfRange, at: place &+ 20)
    try check(bytes.byte(at: place &+ 21) <= 2, .valueOutOfRange, at: place &+ 21)
    try check(
      bytes.byte(at: place &+ 22) <= DeviceKinds.all.rawValue, .valueOutOfRange, at: place &+ 22)
    try check(
      bytes.byte(at: place &+ 23) <= DeploymentEnvironments.all.rawValue, .valueOutOfRange,
      at: place &+ 23)
  }
}
