#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Does work that must not end halfway: what would end the process waits until it is done.
///
/// - Parameter work: Is given a way to ask whether something waits, so as to stop at a good place.
func holdingInterrupts<Result>(
  _ work: (_ isInterrupted: () -> Bool) throws -> Result
) rethrows -> Result {
  let signals = [SIGINT, SIGTERM, SIGHUP]
  var held = sigset_t()
  var before = sigset_t()
  // These calls only look at the sets they are given, which outlive them.
  unsafe sigemptyset(&held)
  for signal in signals { unsafe sigaddset(&held, signal) }
  unsafe pthread_sigmask(SIG_BLOCK, &held, &before)
  // What has waited takes effect here, as if it came now.
  defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
  return try work {
    var waiting = sigset_t()
    unsafe sigpending(&waiting)
    return signals.contains { unsafe sigismember(&waiting, $0) == 1 }
  }
}
