extension LoadedBundle {
  /// Checks that the used slots of a name index are as many as its names, and hold nothing else.
  ///
  /// Together with ``verifySlot(of:named:in:)`` for each name it shows that every look-up ends: at
  /// the name, at an unused slot, or at the limit.
  func verifySlots(of place: SectionPlace, names: Int) throws(BundleError) {
    var used = 0
    for slot in 0..<place.count {
      let offset = place.start &+ slot &* BundleFormat.slotSize
      let entry = bytes.uint32(at: offset &+ 4)
      if entry == BundleFormat.unusedSlot {
        try check(bytes.uint32(at: offset) == 0, .paddingNotZero, at: offset)
      } else {
        try check(UInt64(entry) < UInt64(names), .referenceOutOfBounds, at: offset &+ 4)
        used &+= 1
      }
    }
    try check(used == names, .nameIndexWrong, at: place.start)
  }

  /// Checks that a name's hash leads to its own entry.
  ///
  /// Names are told apart by their order elsewhere, so no other entry can answer to this one.
  @inline(__always) func verifySlot(
    of entry: UInt32, named name: ByteRegion, in index: SectionPlace
  ) throws(BundleError) {
    let hash = BundleFormat.hash(name, salt: layout.salt)
    let mask = index.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    for _ in 0..<BundleFormat.probeLimit {
      let place = index.start &+ slot &* BundleFormat.slotSize
      let found = bytes.uint32(at: place &+ 4)
      if found == entry {
        return try check(bytes.uint32(at: place) == hash, .hashWrong, at: place)
      }
      if found == BundleFormat.unusedSlot { break }
      slot = (slot &+ 1) & mask
    }
    throw .damaged(.nameIndexWrong, offset: index.start)
  }
}
