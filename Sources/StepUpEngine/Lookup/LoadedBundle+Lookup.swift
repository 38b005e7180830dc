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
    _ name: ByteRegion, _ hash: UInt32, in index: SectionPlace, nameOf: (UInt32) -> ByteRegion
  ) -> UInt32? {
    let mask = index.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    for _ in 0..<BundleFormat.probeLimit {
      let place = index.start &+ slot &* BundleFormat.slotSize
      let entry = bytes.uint32(at: place &+ 4)
      if entry == BundleFormat.unusedSlot { return nil }
      if bytes.uint32(at: place) == hash, nameOf(entry).holdsSameBytes(as: name) { return entry }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The index of the role of a name among an institution's, or nil.
  ///
  /// - Complexity: O(log roles); roles stand in the order of their hashes.
  @inline(__always) func role(named name: ByteRegion, in range: Range<UInt32>) -> UInt32? {
    let hash = BundleFormat.hash(name, salt: layout.salt)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low &+ (high &- low) / 2
      if roleHash(middle) < hash { low = middle &+ 1 } else { high = middle }
    }
    while low < range.upperBound, roleHash(low) == hash {
      if roleName(low).holdsSameBytes(as: name) { return low }
      low &+= 1
    }
    return nil
  }
}
