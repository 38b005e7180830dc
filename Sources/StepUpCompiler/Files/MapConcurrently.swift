import Dispatch
import Synchronization

/// The results of a function for 0, 1, 2 …, worked out on several threads.
///
/// - Complexity: Neighbours are worked on together, so that threads meet rarely.
package func mapConcurrently<Result: Sendable>(
  count: Int, jobs: Int, progress: LoadProgress? = nil, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  @Sendable func step(_ index: Int) -> Result {
    defer { progress?.step() }
    return transform(index)
  }
  guard jobs > 1, count > 1 else { return (0..<count).map(step) }
  let chunk = max(1, min(64, count / (jobs * 4)))
  let chunks = (count + chunk - 1) / chunk
  let next = Atomic<Int>(0)
  let finished = Mutex<[(chunk: Int, results: [Result])]>([])
  DispatchQueue.concurrentPerform(iterations: min(jobs, chunks)) { _ in
    var own: [(chunk: Int, results: [Result])] = []
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < chunks else { break }
      let range = index * chunk..<min(count, (index + 1) * chunk)
      own.append((index, range.map(step)))
    }
    finished.withLock { $0 += own }
  }
  return finished.withLock { $0.sorted { $0.chunk < $1.chunk } }.flatMap(\.results)
}
