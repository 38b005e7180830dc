extension BundleFormat {
  /// The hash a name is looked up by: sixteen bytes a step, mixed by the two halves of a product.
  ///
  /// The salt lets the writer step aside when names collide, so that no choice of names makes
  /// look-ups slow. It is not a defence by secrecy: every look-up ends by comparing the bytes.
  @inline(__always) static func hash(_ name: ByteRegion, salt: UInt32) -> UInt32 {
    var hash = UInt64(salt) << 32 | UInt64(truncatingIfNeeded: name.count)
    // Each word below ends at the count or before it.
    if name.count >= 16 {
      var offset = 0
      while offset < name.count &- 16 {
        hash = unsafe mix(hash, name.word(at: offset), name.word(at: offset &+ 8))
        offset &+= 16
      }
      // The last sixteen bytes, which may overlap the step before.
      let last = name.count &- 16
      hash = unsafe mix(hash, name.word(at: last), name.word(at: last &+ 8))
    } else if name.count >= 8 {
      hash = unsafe mix(hash, name.word(at: 0), name.word(at: name.count &- 8))
    } else if name.count >= 4 {
      hash = unsafe mix(
        hash, UInt64(name.halfWord(at: 0)), UInt64(name.halfWord(at: name.count &- 4)))
    } else {
      var word: UInt64 = 0
      for offset in 0..<name.count { word = word << 8 | UInt64(name.byte(at: offset)) }
      hash = mix(hash, word, 0)
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// The hash of a name as the writer needs it.
  package static func hash(_ name: String, salt: UInt32) -> UInt32 {
    withRegion(name) { hash($0, salt: salt) } ?? 0
  }

  @inline(__always) private static func mix(
    _ hash: UInt64, _ first: UInt64, _ second: UInt64
  ) -> UInt64 {
    let product = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: second ^ hash ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
