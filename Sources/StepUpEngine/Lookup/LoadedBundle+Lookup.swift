extension LoadedBundle {
  /// The index of the institution of an id, or nil.
  @inline(__always) func institution(named id: ByteRegion) -> UInt32? {
    let hash = BundleFormat.hash(id, salt: layout.salt)
    return find(id, hash, in: layout.institutionIndex) { index in institutionID(index) }
  }

  /// The index of the feature or staff action of a name, or nil.
  @inline(__always) func action(named name: ByteRegion) -> UInt32? {
    let hash = BundleFormat.hash(name, salt: layout.salt)
    return find(name, hash, in: layout.actionIndex) { index in actionName(index) }
  }

  /// Looks at the slots from the hash's own until one is unused; never at more than the limit.
  @inline(__always) private func find(
    _ name: ByteRegion, _ hash: UInt32, in index: RecordTable, nameOf: (UInt32) -> ByteRegion
  ) -> UInt32? {
    let mask = UInt32(truncatingIfNeeded: index.count &- 1)
    var number = hash & mask
    for _ in 0..<BundleFormat.probeLimit {
      let slot = index[number]
      let entry = slot.uint32(at: 4)
      if entry == BundleFormat.unusedSlot { return nil }
      if slot.uint32(at: 0) == hash, nameOf(entry).holdsSameBytes(as: name) { return entry }
      number = (number &+ 1) & mask
    }
    return nil
  }

  /// The index of the role of a name among an institution's, or nil.
  ///
  /// - Complexity: O(log roles); roles stand in the order of their hashes, and a few are looked at one
  ///   by one.
  @inline(__always) func role(named name: ByteRegion, in range: Range<UInt32>) -> UInt32? {
    let hash = BundleFormat.hash(name, salt: layout.salt)
    var low = range.lowerBound
    var high = range.upperBound
    while high &- low > 8 {
      let middle = low &+ (high &- low) / 2
      if role(middle).nameHash < hash { low = middle &+ 1 } else { high = middle }
    }
    while low < range.upperBound, role(low).nameHash <= hash {
      if role(low).nameHash == hash, roleName(low).holdsSameBytes(as: name) { return low }
      low &+= 1
    }
    return nil
  }
}
