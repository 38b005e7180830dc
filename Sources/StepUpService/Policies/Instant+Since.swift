import StepUpEngine

extension Instant {
  /// The whole seconds since an earlier moment, at least 0.
  func seconds(since earlier: Instant) -> Int {
    Int(max(0, microseconds - earlier.microseconds) / 1_000_000)
  }
}
