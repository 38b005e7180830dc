extension LoadedBundle {
  /// Where an action's record starts.
  @inline(__always) func actionPlace(_ index: UInt32) -> Int {
    layout.actions.start &+ Int(index) &* BundleFormat.actionSize
  }

  @inline(__always) func isFeature(_ index: UInt32) -> Bool {
    Int(index) < layout.featureCount
  }

  /// Whether an index, perhaps of another bundle, is one of this bundle's staff actions.
  @inline(__always) func isStaffAction(_ index: UInt32) -> Bool {
    Int(index) >= layout.featureCount && Int(index) < layout.actions.count
  }

  @inline(__always) func actionName(_ index: UInt32) -> ByteRegion {
    let place = actionPlace(index)
    return shortText(offsetAt: place, lengthAt: place &+ 4)
  }

  func prompt(ofFeature index: UInt32) -> ByteRegion {
    longText(at: actionPlace(index) &+ 8)
  }

  @inline(__always) func segmentsOffered(feature index: UInt32) -> Segments {
    Segments(rawValue: bytes.byte(at: actionPlace(index) &+ 16))
  }

  @inline(__always) func permission(ofStaffAction index: UInt32) -> UInt32 {
    bytes.uint32(at: actionPlace(index) &+ 8)
  }

  @inline(__always) func obligations(ofStaffAction index: UInt32) -> Obligations {
    let place = actionPlace(index)
    return Obligations(first: bytes.uint32(at: place &+ 12), length: bytes.uint32(at: place &+ 16))
  }

  /// The lowest level that may act on a kind of target, or nil when it is no target.
  @inline(__always) func lowestLevel(
    staffAction index: UInt32, target: TargetKind
  ) -> Level? {
    switch bytes.byte(at: actionPlace(index) &+ 20 &+ Int(target.rawValue)) {
    case 1: .staff
    case 2: .admin
    default: nil
    }
  }

  /// The device kinds it applies to; empty when no device is asked for.
  @inline(__always) func devices(ofStaffAction index: UInt32) -> DeviceKinds {
    DeviceKinds(rawValue: bytes.byte(at: actionPlace(index) &+ 22))
  }

  @inline(__always) func environments(ofStaffAction index: UInt32) -> DeploymentEnvironments {
    DeploymentEnvironments(rawValue: bytes.byte(at: actionPlace(index) &+ 23))
  }

  func permissionName(_ index: UInt32) -> ByteRegion {
    longText(at: layout.permissions.start &+ Int(index) &* BundleFormat.textReferenceSize)
  }

  func obligationID(_ index: UInt32) -> ByteRegion {
    longText(at: layout.obligations.start &+ Int(index) &* BundleFormat.textReferenceSize)
  }
}
