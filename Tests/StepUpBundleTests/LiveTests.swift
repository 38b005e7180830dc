import Foundation
import StepUpBundle
import StepUpCompiler
import StepUpEngine
import Synchronization
import Testing

/// A value in service is replaced while threads read it.
@Suite struct LiveTests {
  @Test func `eight threads ask whole bundles while these are replaced a thousand times`() throws {
    let desks = try (0..<20).map(NumberedDesk.init)
    let live = Live(desks[0])
    let mixed = Count()
    readWhileReplacing(live, with: { desks[$0 % desks.count] }) { desk in
      if !desk.answersAsOne { mixed.increment() }
    }
    #expect(mixed.now == 0)
  }

  @Test func `what was replaced goes when its last reader lets go of it`() {
    let present = Count()
    do {
      let live = Live(Visitor(present))
      let held = live.value
      readWhileReplacing(live, with: { _ in Visitor(present) }) { _ in }
      #expect(present.now == 2)
      withExtendedLifetime(held) {}
    }
    // A thread lets go of what it read a little after it has said that it is done.
    for _ in 0..<10_000 where present.now > 0 { Thread.sleep(forTimeInterval: 0.001) }
    #expect(present.now == 0)
  }

  @Test func `a reader after a replacement gets the new value`() {
    let live = Live(0)
    for number in 1...100 {
      live.replace(with: number)
      #expect(live.value == number)
    }
  }

  @Test func `no change of several threads is lost`() {
    let live = Live(0)
    let threads = DispatchGroup()
    for _ in 0..<8 {
      run(in: threads) { for _ in 0..<1_000 { live.update { $0 += 1 } } }
    }
    threads.wait()
    #expect(live.value == 8_000)
  }

  /// Reads on eight threads, and replaces on another until each of them has read a hundred times.
  private func readWhileReplacing<Value>(
    _ live: Live<Value>, with next: @escaping @Sendable (Int) -> Value,
    _ read: @escaping @Sendable (Value) -> Void
  ) {
    let reads = (0..<8).map { _ in Count() }
    let isDone = Atomic(false)
    let threads = DispatchGroup()
    for count in reads {
      run(in: threads) {
        while !isDone.load(ordering: .acquiring) {
          read(live.value)
          count.increment()
        }
      }
    }
    run(in: threads) {
      var turn = 0
      while turn < 1_000 || reads.contains(where: { $0.now < 100 }) {
        turn += 1
        live.replace(with: next(turn))
      }
      isDone.store(true, ordering: .releasing)
    }
    threads.wait()
  }

  private func run(in threads: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
    threads.enter()
    Thread {
      body()
      threads.leave()
    }.start()
  }
}

/// What a service keeps: an institution's policy, and a handle of the same bundle.
private struct NumberedDesk: Sendable {
  let number: Int
  let policy: Policy
  let wires: Feature

  /// A bundle that says its number in all it answers, and has the feature at a place of its own.
  init(_ number: Int) throws {
    let others = (0..<number).map { "another-\($0)" }
    let bundle = try PolicyBundle(
      emit(
        BundleContents(
          features: (others + ["wires"]).map {
            .init(name: $0, segments: .all, prompt: "\($0) \(number)")
          },
          institutions: [
            .init(
              id: "town", name: "Town \(number)",
              elevated: [.init(feature: others.count, segments: .all, window: 300 + number)])
          ])))
    let policy = try #require(bundle.policy(for: "town"))
    let wires = try #require(bundle.features.last)
    self.number = number
    self.policy = policy
    self.wires = wires
  }

  /// Whether all answers are this bundle's own.
  var answersAsOne: Bool {
    let decision = policy.decide(
      wires, for: Customer(segment: .consumer), at: Instant(microseconds: 0))
    guard case .elevate(_, let challenge) = decision else { return false }
    return challenge.modeDuration == 300 + number && policy.name.string == "Town \(number)"
      && policy.bundle.prompt(of: wires).string == "wires \(number)"
  }
}

/// Counts itself while it is there.
private final class Visitor: Sendable {
  private let present: Count

  init(_ present: Count) {
    self.present = present
    present.increment()
  }

  deinit { present.decrement() }
}

/// A number that threads share.
private final class Count: Sendable {
  private let number = Atomic(0)

  var now: Int { number.load(ordering: .acquiring) }
  func increment() { number.add(1, ordering: .acquiringAndReleasing) }
  func decrement() { number.subtract(1, ordering: .acquiringAndReleasing) }
}
