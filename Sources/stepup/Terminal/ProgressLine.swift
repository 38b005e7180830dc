import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A line on standard error that tells how far a run is, gone without a trace when it is done.
///
/// It is for somebody who watches and waits: nothing is shown before a second has passed, in CI, or
/// where standard error is no terminal.
enum ProgressLine {
  /// Does some work, and tells meanwhile how far it is.
  static func telling<Result, Fault: Error>(
    _ sentence: @escaping @Sendable () -> String, while work: () throws(Fault) -> Result
  ) throws(Fault) -> Result {
    guard isWatched else { return try work() }
    let isShown = Atomic(false)
    let queue = DispatchQueue(label: "progress")
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + .seconds(1), repeating: .milliseconds(100))
    timer.setEventHandler {
      isShown.store(true, ordering: .relaxed)
      printProgress("\(returnAndErase)\(sentence())")
    }
    timer.resume()
    defer {
      // On the queue of the timer, so that it does not write once more after this.
      queue.sync {
        timer.cancel()
        if isShown.load(ordering: .relaxed) { printProgress(returnAndErase) }
      }
    }
    return try work()
  }

  private static let returnAndErase = "\r\u{1b}[K"

  private static var isWatched: Bool {
    isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" && environment("CI") == nil
  }
}
