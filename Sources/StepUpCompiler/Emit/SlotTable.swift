import StepUpEngine

/// A name index in the making.
struct SlotTable {
  private var slots: [(hash: UInt32, index: UInt32)]

  init(names: Int) {
    slots = Array(
      repeating: (0, BundleFormat.unusedSlot), count: BundleFormat.slotCount(names: names))
  }

  /// Takes a name in; false when it would stand too far from the slot its hash asks for.
  mutating func insert(_ name: String, index: Int, salt: UInt32) -> Bool {
    let hash = BundleFormat.hash(name, salt: salt)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    for _ in 0..<BundleFormat.probeLimit {
      if slots[slot].index == BundleFormat.unusedSlot {
        slots[slot] = (hash, UInt32(index))
        return true
      }
      slot = (slot + 1) & mask
    }
    return false
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    for slot in slots {
      writer.append(slot.hash)
      writer.append(slot.index)
    }
    return writer.bytes
  }
}
