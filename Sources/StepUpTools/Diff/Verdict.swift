/// What a change makes of a policy, the worst last.
package enum Verdict: UInt8, Comparable, Sendable {
  /// Every question gets an equal answer.
  case none
  /// Somebody may do less than before, or must do more for it.
  case stronger
  /// The answers differ, and neither asks for less.
  case different
  /// Somebody may do more than before, or must do less for it.
  case weaker

  /// The word for this verdict in reports.
  package var name: String {
    switch self {
    case .none: "none"
    case .stronger: "stronger"
    case .different: "different"
    case .weaker: "weaker"
    }
  }

  package static func < (a: Verdict, b: Verdict) -> Bool { a.rawValue < b.rawValue }

  mutating func worsen(to other: Verdict) { self = max(self, other) }
}
