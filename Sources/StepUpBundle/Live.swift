import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A value that is replaced as a whole while any number of threads read it.
///
/// A service keeps its bundle in one, together with what belongs to the bundle, such as handles: they
/// are replaced together.
///
/// Reading takes no lock and never waits, not even while the value is being replaced: a reader gets
/// the old value or the new one, each of them whole. Take the value once for a request and use it
/// throughout, so that the request is answered by one bundle. The old value goes when its last reader
/// lets go of it.
@safe public final class Live<Value: Sendable>: Sendable {
  // A reader counts itself in, takes hold of what `current` says, and counts itself out. Whoever
  // replaces the value sends later readers to the other of two counters and waits until either has
  // been at zero: then nobody can still be about to take hold of the old value. A counter that is sent
  // no more readers gets there soon, so that replacing ends however many read.
  private let current: Atomic<Unmanaged<Box>>
  private let firstReaders = Atomic(0)
  private let secondReaders = Atomic(0)
  private let isSecondInUse = Atomic(false)
  /// Values are replaced one after another.
  private let replacing = Mutex(())

  /// What readers take hold of.
  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  /// Starts with a value.
  public init(_ value: Value) {
    // Given back in `replace(with:)` or `deinit`.
    unsafe current = Atomic(Unmanaged.passRetained(Box(value)))
  }

  deinit {
    // Who reads or replaces the value holds this object, so nobody does.
    unsafe current.load(ordering: .sequentiallyConsistent).release()
  }

  /// The value in force at this moment.
  ///
  /// - Complexity: O(1): two atomic additions and a reference count.
  public var value: Value {
    isSecondInUse.load(ordering: .sequentiallyConsistent)
      ? value(countedIn: secondReaders) : value(countedIn: firstReaders)
  }

  private func value(countedIn readers: borrowing Atomic<Int>) -> Value {
    readers.add(1, ordering: .sequentiallyConsistent)
    // While the reader is counted in, what `current` says is not released.
    let box = unsafe current.load(ordering: .sequentiallyConsistent).retain()
    readers.subtract(1, ordering: .sequentiallyConsistent)
    return unsafe box.takeRetainedValue().value
  }

  /// Puts another value in force.
  ///
  /// When it returns, every later reader gets the new value. It waits for readers that are getting the
  /// old one at this moment, which takes them some nanoseconds, and for others who replace the value.
  public func replace(with value: Value) {
    update { $0 = value }
  }

  /// Puts a changed value in force, as ``replace(with:)`` does; changes follow each other.
  ///
  /// - Parameter change: Must neither replace nor update this value itself.
  public func update(_ change: (inout Value) -> Void) {
    replacing.withLock { _ in
      // Who replaces the value holds the lock, so that nobody releases it.
      var value = unsafe current.load(ordering: .sequentiallyConsistent).takeUnretainedValue().value
      change(&value)
      let old = unsafe current.exchange(
        Unmanaged.passRetained(Box(value)), ordering: .sequentiallyConsistent)
      waitForReaders()
      unsafe old.release()
    }
  }

  private func waitForReaders() {
    if isSecondInUse.load(ordering: .sequentiallyConsistent) {
      wait(for: firstReaders)
      isSecondInUse.store(false, ordering: .sequentiallyConsistent)
      wait(for: secondReaders)
    } else {
      wait(for: secondReaders)
      isSecondInUse.store(true, ordering: .sequentiallyConsistent)
      wait(for: firstReaders)
    }
  }

  private func wait(for readers: borrowing Atomic<Int>) {
    while readers.load(ordering: .sequentiallyConsistent) != 0 { sched_yield() }
  }
}
