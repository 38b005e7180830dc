/// The kind of second-factor device a staff action is about.
public enum DeviceKind: UInt8, Vocabulary {
  case phone
  case email
  case app

  /// The word for this kind in policy files and requests.
  public var name: String {
    switch self {
    case .phone: "phone"
    case .email: "email"
    case .app: "app"
    }
  }
}

/// A set of device kinds.
public struct DeviceKinds: OptionSet, Hashable, Sendable {
  /// One bit for each kind, the lowest for ``DeviceKind/phone``.
  public let rawValue: UInt8

  /// The set of the kinds whose bits are set.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one kind.
  public init(_ kind: DeviceKind) { self.init(rawValue: 1 << kind.rawValue) }

  /// Telephones.
  public static let phone = DeviceKinds(rawValue: 1)
  /// Email addresses.
  public static let email = DeviceKinds(rawValue: 2)
  /// Authenticator apps.
  public static let app = DeviceKinds(rawValue: 4)
  /// Every kind.
  public static let all: DeviceKinds = [.phone, .email, .app]

  /// Whether the set holds a kind.
  @inlinable @inline(__always) public func contains(_ kind: DeviceKind) -> Bool {
    rawValue &>> kind.rawValue & 1 != 0
  }
}
