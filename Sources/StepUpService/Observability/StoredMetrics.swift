import Metrics
import Synchronization

/// A number that only grows.
final class StoredCounter: CounterHandler {
  private let count = Atomic<Int64>(0)

  var value: Int64 { count.load(ordering: .relaxed) }

  func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }

  func reset() { count.store(0, ordering: .relaxed) }
}

/// A number as it was last set.
final class StoredGauge: RecorderHandler {
  private let latest = Mutex<Double>(0)

  var value: Double { latest.withLock { $0 } }

  func record(_ value: Int64) { record(Double(value)) }

  func record(_ value: Double) { latest.withLock { $0 = value } }
}

/// How many durations fell below each of some bounds.
final class StoredHistogram: TimerHandler {
  /// The upper bounds in seconds, ascending.
  let bounds: [Double]
  private let nanoseconds: [Int64]
  private let state: Mutex<Contents>

  struct Contents {
    /// For each bound, and for what lies above all of them, how many fell between it and the last.
    var counts: [Int64]
    var sum: Int64 = 0
  }

  init(bounds: [Double]) {
    self.bounds = bounds
    nanoseconds = bounds.map { Int64($0 * 1_000_000_000) }
    state = Mutex(Contents(counts: Array(repeating: 0, count: bounds.count + 1)))
  }

  var contents: Contents { state.withLock { $0 } }

  func recordNanoseconds(_ duration: Int64) {
    let bucket = nanoseconds.firstIndex { duration <= $0 } ?? nanoseconds.count
    state.withLock {
      $0.counts[bucket] += 1
      $0.sum += duration
    }
  }
}
