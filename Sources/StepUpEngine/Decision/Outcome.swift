/// What a decision amounts to.
public enum Outcome: UInt8, Vocabulary, Comparable {
  case deny
  case elevate
  case permit

  /// The word for this outcome in decisions.
  public var name: String {
    switch self {
    case .deny: "deny"
    case .elevate: "elevate"
    case .permit: "permit"
    }
  }

  /// Whether the first outcome lets the user do less than the second.
  public static func < (a: Outcome, b: Outcome) -> Bool { a.rawValue < b.rawValue }
}
