extension ByteRegion {
  /// Whether two regions hold the same bytes.
  ///
  /// - Complexity: O(count), eight bytes a step.
  @inline(__always) func holdsSameBytes(as other: ByteRegion) -> Bool {
    if count != other.count { return false }
    if count >= 8 {
      var offset = 0
      while offset < count &- 8 {
        if uint64(at: offset) != other.uint64(at: offset) { return false }
        offset &+= 8
      }
      return uint64(at: count &- 8) == other.uint64(at: count &- 8)
    }
    if count >= 4 {
      return uint32(at: 0) == other.uint32(at: 0)
        && uint32(at: count &- 4) == other.uint32(at: count &- 4)
    }
    for offset in 0..<count where byte(at: offset) != other.byte(at: offset) { return false }
    return true
  }

  /// Whether this region's bytes come before another's, compared as unsigned numbers.
  @inline(__always) func precedes(_ other: ByteRegion) -> Bool {
    let shared = min(count, other.count)
    var offset = 0
    while offset &+ 8 <= shared {
      let mine = uint64(at: offset)
      let theirs = other.uint64(at: offset)
      if mine != theirs { return mine.byteSwapped < theirs.byteSwapped }
      offset &+= 8
    }
    while offset < shared {
      if byte(at: offset) != other.byte(at: offset) {
        return byte(at: offset) < other.byte(at: offset)
      }
      offset &+= 1
    }
    return count < other.count
  }
}
