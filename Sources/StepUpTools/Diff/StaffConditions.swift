import StepUpEngine

/// What the catalog says of a staff action, with names as text: comparable across bundles.
struct StaffConditions: Hashable, Sendable {
  let permission: String
  let customerLevel: Level?
  let staffLevel: Level?
  let devices: DeviceKinds?
  let environments: DeploymentEnvironments
  let obligations: [String]

  init(_ action: StaffAction, in bundle: PolicyBundle) {
    let conditions = bundle.conditions(of: action)
    permission = bundle.name(of: conditions.permission).string
    customerLevel = conditions.customerLevel
    staffLevel = conditions.staffLevel
    devices = conditions.devices
    environments = conditions.environments
    obligations = bundle.ids(of: conditions.obligations).map(\.string)
  }

  func level(for target: TargetKind) -> Level? {
    switch target {
    case .customer: customerLevel
    case .staff: staffLevel
    }
  }

  /// Whether the same staff may take the action, whatever it asks of the caller then.
  func admits(as other: StaffConditions) -> Bool {
    permission == other.permission && customerLevel == other.customerLevel
      && staffLevel == other.staffLevel && devices == other.devices
      && environments == other.environments
  }
}
