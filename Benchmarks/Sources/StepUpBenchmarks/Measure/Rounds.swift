import CLimits

/// Runs two pieces of work by turns, so that whatever else the machine does meets both.
///
/// - Returns: The median time of each in nanoseconds, and the median of the ratios of the rounds.
func compare(rounds: Int, _ ours: () -> Void, _ limit: () -> Void) -> Comparison {
  ours()
  limit()
  var times: [(ours: Double, limit: Double)] = []
  for round in 0..<rounds {
    // Neither is always the one that finds the caches as the other left them.
    if round.isMultiple(of: 2) {
      let first = nanoseconds(ours)
      times.append((first, nanoseconds(limit)))
    } else {
      let first = nanoseconds(limit)
      times.append((nanoseconds(ours), first))
    }
  }
  return Comparison(times)
}

/// The medians of some rounds.
struct Comparison {
  let ours: Double
  let limit: Double
  let ratio: Double

  init(_ times: [(ours: Double, limit: Double)]) {
    ours = median(times.map(\.ours))
    limit = median(times.map(\.limit))
    ratio = median(times.map { $0.ours / $0.limit })
  }
}

/// The middle of some values; the lower of the two middle ones where their number is even.
func median(_ values: [Double]) -> Double { values.sorted()[(values.count - 1) / 2] }

/// How long a piece of work keeps the processor.
func nanoseconds(_ work: () -> Void) -> Double {
  let start = limit_thread_time()
  work()
  return Double(limit_thread_time() - start)
}

/// Keeps a result from being thrown away unseen.
@inline(never) func consume(_ value: UInt64) {
  if value == consumed { print(value) }
}

nonisolated(unsafe) private var consumed: UInt64 = .random(in: .min ... .max)
