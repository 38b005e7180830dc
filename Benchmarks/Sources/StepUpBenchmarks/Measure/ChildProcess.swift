import CLimits
import Foundation

/// A program run to its end, its output thrown away.
struct ChildProcess {
  let seconds: Double
  /// On all processors together.
  let processorSeconds: Double
  let peakMiB: Double

  /// - Parameter status: What the program ends with when it does what is measured.
  init(_ arguments: [String], status: Int32 = 0) {
    var copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    copies.append(nil)
    let process = limit_run(copies)
    for copy in copies { free(copy) }
    guard process.status == status else {
      fatalError("\(arguments.joined(separator: " ")) ended with status \(process.status)")
    }
    seconds = Double(process.nanoseconds) / 1e9
    processorSeconds = Double(process.processor_nanoseconds) / 1e9
    peakMiB = Double(process.peak_bytes) / 1_048_576
  }
}

/// Runs two programs by turns.
func compareProcesses(
  rounds: Int, _ ours: () -> ChildProcess, _ limit: () -> ChildProcess
) -> (wall: Comparison, processor: Comparison, peakMiB: Double) {
  let pairs = inTurns(rounds: rounds, ours, limit)
  return (
    Comparison(pairs.map { ($0.ours.seconds, $0.limit.seconds) }),
    Comparison(pairs.map { ($0.ours.processorSeconds, $0.limit.processorSeconds) }),
    pairs.map(\.ours.peakMiB).max() ?? 0
  )
}
