/// How an institution treats its customers: one record of the settings section.
///
/// Institutions with the same settings share a record.
@usableFromInline struct SettingsRecord: Sendable {
  @usableFromInline let record: Record

  @inlinable @inline(__always) init(_ record: Record) { self.record = record }

  @inlinable @inline(__always) var segments: Segments { Segments(rawValue: record.byte(at: 0)) }

  /// The failures allowed before falling back; 0 when biometrics are disabled.
  @inlinable @inline(__always) var biometricAttempts: UInt8 { record.byte(at: 1) }

  @inlinable @inline(__always) var methods: MethodList {
    MethodList(packed: record.uint16(at: 2))
  }

  @inlinable @inline(__always) var fallback: MethodList {
    MethodList(packed: record.uint16(at: 4))
  }

  /// - Precondition: The index is that of a feature of the bundle, for which the record has a word.
  @inlinable @inline(__always) func elevation(feature index: UInt32) -> ElevationRecord {
    ElevationRecord(word: record.uint32(at: 8 &+ Int(index) &* 4))
  }
}

/// Whom a feature requires elevation of, and for how long: one word of a settings record.
@usableFromInline struct ElevationRecord {
  @usableFromInline let word: UInt32

  @inlinable @inline(__always) init(word: UInt32) { self.word = word }

  @inlinable @inline(__always) var segments: Segments {
    Segments(rawValue: UInt8(truncatingIfNeeded: word &>> 24))
  }

  /// Not 0 when segments are unknown, or when not just those that require elevation have a window.
  @inline(__always) var faults: UInt32 {
    min(word & 0xFF_FFFF, 1) ^ min(word >> 24, 1) | word >> 26
  }

  /// In seconds.
  @inlinable @inline(__always) var window: UInt32 { word & 0xFF_FFFF }
}
