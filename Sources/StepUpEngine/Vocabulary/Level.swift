/// The level of a staff role in the admin platform.
public enum Level: UInt8, Vocabulary, Comparable {
  case staff
  case admin

  /// The word for this level in policy files and decisions.
  public var name: String {
    switch self {
    case .staff: "staff"
    case .admin: "admin"
    }
  }

  /// Whether the first level ranks below the second.
  @inlinable public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
}
