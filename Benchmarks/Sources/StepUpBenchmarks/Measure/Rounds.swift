import CLimits

/// Runs two pieces of work by turns, so that whatever else the machine does meets both, and neither
/// is always the one that finds the caches as the other left them.
///
/// - Returns: What each round measured.
func inTurns<Measure>(
  rounds: Int, _ ours: () -> Measure, _ limit: () -> Measure
) -> [(ours: Measure, limit: Measure)] {
  _ = ours()
  _ = limit()
  return (0..<rounds).map { round in
    if round.isMultiple(of: 2) {
      let first = ours()
      return (first, limit())
    }
    let first = limit()
    return (ours(), first)
  }
}

/// Compares two pieces of work by how long they keep the processor.
func compare(rounds: Int, _ ours: () -> Void, _ limit: () -> Void) -> Comparison {
  Comparison(
    inTurns(rounds: rounds) {
      nanoseconds(ours)
    } _: {
      nanoseconds(limit)
    })
}

/// The shortest times of some rounds: what other work on the machine adds is never part of them.
struct Comparison {
  let ours: Double
  let limit: Double

  init(_ times: [(ours: Double, limit: Double)]) {
    ours = shortest(times.map(\.ours))
    limit = shortest(times.map(\.limit))
  }

  var ratio: Double { ours / limit }
}

/// The least of some times.
func shortest(_ times: [Double]) -> Double { times.min() ?? .infinity }

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
