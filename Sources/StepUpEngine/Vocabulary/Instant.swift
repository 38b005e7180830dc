/// A moment in microseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// Arithmetic stops at the ends of the range rather than overflow.
public struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970, negative before.
  public let microseconds: Int64

  /// The moment so many microseconds after 1970.
  @inlinable public init(microseconds: Int64) { self.microseconds = microseconds }

  /// The moment so many seconds after 1970.
  public init(seconds: Int64) {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    microseconds = overflow ? (seconds < 0 ? .min : .max) : product
  }

  /// The moment a window ends that starts at this one.
  @inlinable @inline(__always) func advanced(byWindow seconds: UInt32) -> Instant {
    let (sum, overflow) = microseconds.addingReportingOverflow(Int64(seconds) &* 1_000_000)
    return Instant(microseconds: overflow ? .max : sum)
  }

  /// The moment so many seconds later, earlier when negative.
  public func advanced(bySeconds seconds: Int64) -> Instant {
    let step = Instant(seconds: seconds).microseconds
    let (sum, overflow) = microseconds.addingReportingOverflow(step)
    return Instant(microseconds: overflow ? (step < 0 ? .min : .max) : sum)
  }

  /// Whether the first moment is before the second.
  @inlinable public static func < (a: Instant, b: Instant) -> Bool {
    a.microseconds < b.microseconds
  }
}
