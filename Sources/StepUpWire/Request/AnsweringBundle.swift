package import StepUpEngine

/// A bundle and the text of its digest, which every response repeats.
package struct AnsweringBundle: Sendable {
  package let bundle: PolicyBundle
  /// `sha256:` and 64 hexadecimal digits.
  package let digest: String

  package init(_ bundle: PolicyBundle) {
    self.bundle = bundle
    digest = "sha256:" + bundle.digest.hexadecimal
  }
}

/// The moment of a question.
package struct RequestClock: Sendable {
  /// The present moment, for a request that states no time.
  package let now: Instant
  /// How many seconds ahead a selection may lie and count as made right now.
  package let tolerance: Int64

  package init(now: Instant, tolerance: Int64 = 0) {
    self.now = now
    self.tolerance = tolerance
  }

  /// An elevation as seen at a time by a clock that may be somewhat behind.
  func adjusted(_ elevation: Elevation?, at time: Instant) -> Elevation? {
    guard let elevation, elevation.methodSelectedAt > time,
      elevation.methodSelectedAt <= time.advanced(bySeconds: tolerance)
    else { return elevation }
    return Elevation(methodSelectedAt: time, verified: elevation.verified)
  }
}
