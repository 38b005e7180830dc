extension BundleFormat {
  /// The hash a name is looked up by: eight bytes a step, mixed by multiplication.
  ///
  /// The salt lets the writer step aside when names collide, so that no choice of names makes
  /// look-ups slow. It is not a defence by secrecy: every look-up ends by comparing the bytes.
  @inline(__always) static func hash(_ name: ByteRegion, salt: UInt32) -> UInt32 {
    let start = UInt64(salt) << 32 | UInt64(truncatingIfNeeded: name.count)
    var hash = start &* 0x9E37_79B9_7F4A_7C15
    if name.count >= 8 {
      var offset = 0
      while offset < name.count &- 8 {
        hash = mix(hash, name.uint64(at: offset))
        offset &+= 8
      }
      // The last eight bytes, which may overlap the step before.
      hash = mix(hash, name.uint64(at: name.count &- 8))
    } else if name.count >= 4 {
      let low = UInt64(name.uint32(at: 0))
      let high = UInt64(name.uint32(at: name.count &- 4))
      hash = mix(hash, high << 32 | low)
    } else {
      var word: UInt64 = 0
      for offset in 0..<name.count { word = word << 8 | UInt64(name.byte(at: offset)) }
      hash = mix(hash, word)
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// The hash of a name as the writer needs it.
  package static func hash(_ name: String, salt: UInt32) -> UInt32 {
    withRegion(name) { hash($0, salt: salt) } ?? 0
  }

  @inline(__always) private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
    return (product ^ product >> 32) &* 0xD6E8_FEB8_6659_FD93
  }
}
