/// The level of a staff role in the admin platform.
public enum Level: UInt8, Vocabulary, Comparable {
  case staff
  case admin

  /// The level of a rank: 1 for staff and 2 for admin, 0 for none at all.
  @inlinable @inline(__always) init?(rank: UInt8) {
    switch rank {
    case 0: return nil
    case 1: self = .staff
    default: self = .admin
    }
  }

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
