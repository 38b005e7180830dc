/// What a staff user wants to do something to.
public struct StaffRequest: Hashable, Sendable {
  /// Whom it is done to.
  public var target: TargetKind
  /// The device it is about; looked at only where the action names devices.
  public var device: DeviceKind?
  /// The installation the request comes from.
  public var environment: DeploymentEnvironment

  /// A request; production unless said otherwise.
  @inlinable public init(
    target: TargetKind, device: DeviceKind? = nil, environment: DeploymentEnvironment = .production
  ) {
    self.target = target
    self.device = device
    self.environment = environment
  }
}
