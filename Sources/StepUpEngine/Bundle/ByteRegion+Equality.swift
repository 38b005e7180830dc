extension ByteRegion {
  /// Whether two regions hold the same bytes.
  ///
  /// - Complexity: O(count), eight bytes a step.
  @inline(__always) func holdsSameBytes(as other: ByteRegion) -> Bool {
    if count != other.count { return false }
    // Each word below ends at the count or before it, in both regions.
    if count >= 8 {
      var offset = 0
      while offset < count &- 8 {
        if unsafe word(at: offset) != other.word(at: offset) { return false }
        offset &+= 8
      }
      return unsafe word(at: count &- 8) == other.word(at: count &- 8)
    }
    if count >= 4 {
      return unsafe halfWord(at: 0) == other.halfWord(at: 0)
        && halfWord(at: count &- 4) == other.halfWord(at: count &- 4)
    }
    for offset in 0..<count where byte(at: offset) != other.byte(at: offset) { return false }
    return true
  }

  /// Whether this region's bytes come before another's, compared as unsigned numbers.
  @inline(__always) func precedes(_ other: ByteRegion) -> Bool {
    let shared = min(count, other.count)
    var offset = 0
    while offset &+ 8 <= shared {
      let mine = unsafe word(at: offset)
      let theirs = unsafe other.word(at: offset)
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
