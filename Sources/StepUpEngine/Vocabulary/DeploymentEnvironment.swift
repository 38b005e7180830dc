/// The installation of the platform a request comes from.
public enum DeploymentEnvironment: UInt8, Vocabulary {
  case production
  /// User acceptance testing.
  case uat

  /// The word for this environment in policy files and requests.
  public var name: String {
    switch self {
    case .production: "production"
    case .uat: "uat"
    }
  }
}

/// A set of deployment environments.
public struct DeploymentEnvironments: OptionSet, Hashable, Sendable {
  /// One bit for each environment, the lowest for ``DeploymentEnvironment/production``.
  public let rawValue: UInt8

  /// The set of the environments whose bits are set.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one environment.
  public init(_ environment: DeploymentEnvironment) {
    self.init(rawValue: 1 << environment.rawValue)
  }

  /// The installation customers use.
  public static let production = DeploymentEnvironments(rawValue: 1)
  /// User acceptance testing.
  public static let uat = DeploymentEnvironments(rawValue: 2)
  /// Both environments.
  public static let all: DeploymentEnvironments = [.production, .uat]

  /// Whether the set holds an environment.
  @inlinable @inline(__always)
  public func contains(_ environment: DeploymentEnvironment) -> Bool {
    rawValue &>> environment.rawValue & 1 != 0
  }
}
