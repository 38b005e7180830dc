/// How an institution treats its customers: one record of the settings section.
///
/// Institutions with the same settings share a record.
struct SettingsRecord {
  let bytes: ByteRegion
  let place: Int

  @inline(__always) var segments: Segments { Segments(rawValue: bytes.byte(at: place)) }

  /// The failures allowed before falling back; 0 when biometrics are disabled.
  @inline(__always) var biometricAttempts: UInt8 { bytes.byte(at: place &+ 1) }

  @inline(__always) var methods: MethodList { MethodList(packed: bytes.uint16(at: place &+ 2)) }

  @inline(__always) var fallback: MethodList { MethodList(packed: bytes.uint16(at: place &+ 4)) }

  @inline(__always) func elevation(feature index: UInt32) -> ElevationRecord {
    ElevationRecord(
      word: bytes.uint32(at: place &+ BundleFormat.settingsHeadSize &+ Int(index) &* 4))
  }
}

/// Whom a feature requires elevation of, and for how long: one word of a settings record.
struct ElevationRecord {
  let word: UInt32

  @inline(__always) var segments: Segments {
    Segments(rawValue: UInt8(truncatingIfNeeded: word >> 24))
  }

  /// In seconds.
  @inline(__always) var window: UInt32 { word & 0xFF_FFFF }
}
