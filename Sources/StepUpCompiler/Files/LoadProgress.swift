import Synchronization

/// How far a project is loaded: counted by the threads that load it, told of by another.
package final class LoadProgress: Sendable {
  /// What is being done.
  private enum Stage: Int, AtomicRepresentable {
    case looking, reading, checking
  }

  private let stage = Atomic<Stage>(.looking)
  private let done = Atomic<Int>(0)
  private let total = Atomic<Int>(0)

  package init() {}

  func startReading(of files: Int) { start(.reading, files) }

  func startChecking(of institutions: Int) { start(.checking, institutions) }

  /// Counts a file, or an institution, that is done.
  func step() { done.wrappingAdd(1, ordering: .relaxed) }

  private func start(_ stage: Stage, _ total: Int) {
    done.store(0, ordering: .relaxed)
    self.total.store(total, ordering: .relaxed)
    self.stage.store(stage, ordering: .relaxed)
  }

  /// How far it is, such as `reading files: 1200 of 10000`.
  package var sentence: String {
    let counts = "\(done.load(ordering: .relaxed)) of \(total.load(ordering: .relaxed))"
    return switch stage.load(ordering: .relaxed) {
    case .looking: "looking for policy files"
    case .reading: "reading files: \(counts)"
    case .checking: "checking institutions: \(counts)"
    }
  }
}
