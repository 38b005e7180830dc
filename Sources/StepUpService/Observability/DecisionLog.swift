import CoreMetrics
import Dispatch
import StepUpCompiler
import StepUpEngine
import StepUpWire
import Synchronization

/// Writes decisions to a file, behind the answers' back: an answer never waits for it and never
/// differs for it.
final class DecisionLog: Sendable {
  private let subjects: SubjectMask
  private let dropped: Set<String>
  private let limit: Int
  private let metrics: ServiceMetrics
  private let waiting = Mutex(Waiting())
  private let path: String
  private let thread = DispatchQueue(label: "stepup.decision-log", qos: .utility)

  private struct Waiting {
    var lines: [String] = []
    /// How many lines are being written.
    var linesInHand = 0
    /// Whether the thread will look at the lines.
    var isDraining = false
    /// Whether the file ends amid a line, since the disk was full.
    var isLineBroken = false
  }

  /// - Throws: Why ids cannot be hashed. A file that cannot be written is no reason not to start.
  init(_ configuration: DecisionLogConfiguration, metrics: ServiceMetrics)
    throws(ConfigurationFault)
  {
    subjects = try SubjectMask(configuration.subjects)
    dropped = configuration.dropped
    limit = configuration.queue
    self.metrics = metrics
    path = configuration.path
  }

  /// Notes a decision; when too many wait already, it is dropped and counted.
  func append(_ record: DecisionRecord) {
    guard !dropped.contains(record.decided.response.reason.name) else { return }
    let line = record.line(subjects)
    let (isKept, mustDrain) = waiting.withLock { waiting in
      guard waiting.lines.count < limit else { return (false, false) }
      waiting.lines.append(line)
      defer { waiting.isDraining = true }
      return (true, !waiting.isDraining)
    }
    if !isKept { metrics.droppedRecords.increment() }
    if mustDrain { thread.async { self.drain() } }
  }

  /// Writes what waits, and comes back when it is written or the time is over.
  ///
  /// - Returns: How many decisions are not written.
  func flush(within limit: Duration) -> Int {
    let written = DispatchGroup()
    thread.async(group: written) { self.drain() }
    _ = written.wait(timeout: .now() + limit / .seconds(1))
    return waiting.withLock { $0.lines.count + $0.linesInHand }
  }

  private func drain() {
    while true {
      let (lines, isLineBroken) = waiting.withLock { waiting in
        defer { waiting.lines = [] }
        waiting.linesInHand = waiting.lines.count
        waiting.isDraining = !waiting.lines.isEmpty
        return (waiting.lines, waiting.isLineBroken)
      }
      if lines.isEmpty { return }
      let text = (isLineBroken ? "\n" : "") + lines.joined()
      let written = write(Array(text.utf8))
      let kept = written.count { $0 == UInt8(ascii: "\n") } - (isLineBroken ? 1 : 0)
      metrics.droppedRecords.increment(by: lines.count - max(0, kept))
      if let last = written.last {
        waiting.withLock { $0.isLineBroken = last != UInt8(ascii: "\n") }
      }
    }
  }

  /// Puts bytes at the end of the file that has the name now: whoever rotates logs renames it.
  ///
  /// - Returns: The bytes that are there; the others are lost, as with a full disk.
  private func write(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var written = 0
    try? FileSystem.append(bytes, to: path, written: &written)
    return bytes[..<written]
  }
}
