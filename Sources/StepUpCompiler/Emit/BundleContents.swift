package import StepUpEngine

/// What a bundle says, as plain values: the writer's whole input.
///
/// Names refer to features and permissions by their index in ``features`` and ``permissions``. The
/// order of every list but ``Institution/methods``, ``Institution/fallback`` and
/// ``StaffAction/obligations`` is free: the writer sorts, so the same contents in any order give
/// the same bytes. Names are unique in their list; features and staff actions share one namespace.
package struct BundleContents: Equatable, Sendable {
  /// What staff of an institution that only opens accounts see on a landline.
  package var platformName: String
  package var features: [Feature]
  package var permissions: [String]
  package var staffActions: [StaffAction]
  package var institutions: [Institution]

  package init(
    platformName: String = "Narmi", features: [Feature] = [], permissions: [String] = [],
    staffActions: [StaffAction] = [], institutions: [Institution] = []
  ) {
    self.platformName = platformName
    self.features = features
    self.permissions = permissions
    self.staffActions = staffActions
    self.institutions = institutions
  }

  /// A customer action that can require elevation.
  package struct Feature: Equatable, Sendable {
    package var name: String
    /// The segments the catalog offers the feature to.
    package var segments: Segments
    /// The end of the sentence "Confirm it's you to …", such as `make a wire transfer`.
    package var prompt: String

    package init(name: String, segments: Segments, prompt: String) {
      self.name = name
      self.segments = segments
      self.prompt = prompt
    }
  }

  /// Something a staff user does, guarded by a permission.
  package struct StaffAction: Equatable, Sendable {
    package var name: String
    /// The index of the permission it takes.
    package var permission: Int
    /// The lowest level that may act on a customer, or nil where customers are no target.
    package var customerLevel: Level?
    /// The lowest level that may act on staff, or nil where staff are no target.
    package var staffLevel: Level?
    /// The device kinds it applies to; nil when no device is asked for.
    package var devices: DeviceKinds?
    package var environments: DeploymentEnvironments
    /// Ids handed to the caller in this order.
    package var obligations: [String]

    package init(
      name: String, permission: Int, customerLevel: Level?, staffLevel: Level?,
      devices: DeviceKinds? = nil, environments: DeploymentEnvironments = .all,
      obligations: [String] = []
    ) {
      self.name = name
      self.permission = permission
      self.customerLevel = customerLevel
      self.staffLevel = staffLevel
      self.devices = devices
      self.environments = environments
      self.obligations = obligations
    }
  }
}
