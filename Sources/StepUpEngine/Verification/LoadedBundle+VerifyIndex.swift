extension LoadedBundle {
  /// Checks that the used slots of a name index are as many as its names, and hold nothing else.
  ///
  /// Together with ``verifySlot(of:hash:in:)`` for each name it shows that every look-up ends: at
  /// the name, at an unused slot, or at the limit.
  func verifySlots(of place: RecordTable, names: Int) throws(BundleError) {
    let slots = place.whole
    var used: UInt32 = 0
    var faults: UInt32 = 0
    // In numbers, without a branch for each slot, since which are used cannot be foretold.
    for number in 0..<place.count {
      let hash = slots.uint32(at: number &* BundleFormat.slotSize)
      let entry = slots.uint32(at: number &* BundleFormat.slotSize &+ 4)
      let isUsed = min(entry ^ BundleFormat.unusedSlot, 1)
      let isOutside = UInt32(truncatingIfNeeded: (Int64(names) &- 1 &- Int64(entry)) >> 63) & 1
      faults |= hash & (isUsed &- 1) | isOutside & isUsed
      used &+= isUsed
    }
    if faults != 0 { try findWrongSlot(of: place, names: names) }
    try check(Int(used) == names, .nameIndexWrong, at: place.start)
  }

  private func findWrongSlot(of place: RecordTable, names: Int) throws(BundleError) {
    for number in 0..<place.count {
      let index = UInt32(truncatingIfNeeded: number)
      let entry = place[index].uint32(at: 4)
      let offset = place.place(index)
      if entry == BundleFormat.unusedSlot {
        try check(place[index].uint32(at: 0) == 0, .paddingNotZero, at: offset)
      } else {
        try check(UInt64(entry) < UInt64(names), .referenceOutOfBounds, at: offset &+ 4)
      }
    }
  }

  /// Checks that a name's hash leads to its own entry.
  ///
  /// Names are told apart by their order elsewhere, so no other entry can answer to this one.
  @inline(__always) func verifySlot(
    of entry: UInt32, hash: UInt32, in index: RecordTable
  ) throws(BundleError) {
    let mask = UInt32(truncatingIfNeeded: index.count &- 1)
    var number = hash & mask
    for _ in 0..<BundleFormat.probeLimit {
      let slot = index[number]
      let found = slot.uint32(at: 4)
      if found == entry {
        return try check(slot.uint32(at: 0) == hash, .hashWrong, at: index.place(number))
      }
      if found == BundleFormat.unusedSlot { break }
      number = (number &+ 1) & mask
    }
    throw .damaged(.nameIndexWrong, offset: index.start)
  }
}
