package import StepUpEngine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Instant {
  /// The present moment.
  package static var now: Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}

extension CalendarDay {
  /// The present day in UTC.
  package static var today: CalendarDay {
    CalendarDay(daysSince1970: Int(Instant.now.microseconds / 86_400_000_000))
  }
}
