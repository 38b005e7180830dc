/// How much a finding weighs.
public enum Severity: String, Hashable, Comparable, CaseIterable, Sendable {
  case note, warning, error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Lighter comes first.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}
