extension LoadedBundle {
  @inline(__always) func isFeature(_ index: UInt32) -> Bool {
    UInt(index) < UInt(bitPattern: layout.features.count)
  }

  func feature(_ index: UInt32) -> FeatureRecord { FeatureRecord(layout.features[index]) }

  /// The staff action of an index among all actions.
  func staffAction(_ index: UInt32) -> StaffActionRecord {
    precondition(!isFeature(index), "a staff action of the bundle")
    return StaffActionRecord(layout.actions[index])
  }

  @inline(__always) func actionName(_ index: UInt32) -> ByteRegion {
    shortText(layout.actions[index], offsetAt: 0, lengthAt: 4)
  }

  func prompt(ofFeature index: UInt32) -> ByteRegion { longText(layout.features[index], at: 8) }

  func permissionName(_ index: UInt32) -> ByteRegion {
    longText(layout.permissions[index], at: 0)
  }

  func obligationID(_ index: UInt32) -> ByteRegion { longText(layout.obligations[index], at: 0) }
}
