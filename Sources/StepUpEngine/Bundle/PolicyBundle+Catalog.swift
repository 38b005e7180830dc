extension PolicyBundle {
  /// Every institution's policy, in the order of the ids' bytes.
  public var policies: [Policy] {
    (0..<loaded.layout.institutions.count).map { Policy(self, UInt32($0)) }
  }

  /// Every feature, in the order of the names' bytes.
  public var features: [Feature] {
    (0..<loaded.layout.features.count).map { Feature(index: UInt32($0)) }
  }

  /// Every staff action, in the order of the names' bytes.
  public var staffActions: [StaffAction] {
    (loaded.layout.features.count..<loaded.layout.actions.count).map {
      StaffAction(index: UInt32($0))
    }
  }

  /// Every permission, in the order of the names' bytes.
  public var permissions: [Permission] {
    (0..<loaded.layout.permissions.count).map { Permission(index: UInt32($0)) }
  }

  /// The name of the platform, which some calls to staff display.
  public var platformName: BundleText { BundleText(loaded.platformName, of: loaded) }

  /// A feature's name.
  ///
  /// - Precondition: This and the functions below take handles of this bundle.
  public func name(of feature: Feature) -> BundleText {
    BundleText(loaded.actionName(feature.index), of: loaded)
  }

  /// A staff action's name.
  public func name(of action: StaffAction) -> BundleText {
    BundleText(loaded.actionName(action.index), of: loaded)
  }

  /// A permission's name.
  public func name(of permission: Permission) -> BundleText {
    BundleText(loaded.permissionName(permission.index), of: loaded)
  }

  /// The ids of obligations, in the order the policy states them.
  public func ids(of obligations: Obligations) -> [BundleText] {
    (0..<obligations.length).map {
      BundleText(loaded.obligationID(obligations.first &+ $0), of: loaded)
    }
  }

  /// The end of the sentence "Confirm it's you to …" for a feature, such as `make a wire transfer`.
  public func prompt(of feature: Feature) -> BundleText {
    BundleText(loaded.prompt(ofFeature: feature.index), of: loaded)
  }

  /// The segments the catalog offers a feature to.
  public func segments(offered feature: Feature) -> Segments {
    loaded.feature(feature.index).segmentsOffered
  }

  /// What a staff action takes.
  public func conditions(of action: StaffAction) -> StaffActionConditions {
    let record = loaded.staffAction(action.index)
    return StaffActionConditions(
      permission: Permission(index: record.permission),
      customerLevel: Level(rank: record.lowestRank(for: .customer)),
      staffLevel: Level(rank: record.lowestRank(for: .staff)),
      devices: record.devices.isEmpty ? nil : record.devices, environments: record.environments,
      obligations: record.obligations)
  }
}

/// What a staff action takes, and what it asks of the caller when it is permitted.
public struct StaffActionConditions: Hashable, Sendable {
  /// The permission that guards it.
  public let permission: Permission
  /// The lowest level that may act on a customer, or nil where customers are no target.
  public let customerLevel: Level?
  /// The lowest level that may act on staff, or nil where staff are no target.
  public let staffLevel: Level?
  /// The device kinds it applies to, or nil when no device is asked for.
  public let devices: DeviceKinds?
  /// The installations it is available in.
  public let environments: DeploymentEnvironments
  /// What a permit asks of the caller.
  public let obligations: Obligations
}
