extension PolicyBundle {
  /// Whether a customer may use a feature, all names as text: the whole decision table.
  ///
  /// It makes no allocation. A service that asks often of one institution looks up its ``Policy``
  /// and ``Feature`` once instead.
  public func decide(
    institution: String, action: String, customer: Customer, channel: Channel = .web,
    at time: Instant
  ) -> Decision {
    guard let institution = withRegion(institution, { loaded.institution(named: $0) }) else {
      return .deny(.unknownInstitution)
    }
    guard let action = withRegion(action, { loaded.action(named: $0) }) else {
      return .deny(.unknownAction)
    }
    guard loaded.isFeature(action) else { return .deny(.wrongSubjectType) }
    let settings = SettingsRecord(
      bytes: loaded.bytes, place: loaded.settingsPlace(ofInstitution: institution))
    return loaded.decide(
      feature: action, settings: settings, customer: customer, channel: channel, time: time)
  }

  /// Whether a staff user may do something, all names as text: the whole decision table.
  ///
  /// Roles the institution does not know are left out. It makes no allocation.
  public func decide(
    institution: String, action: String, staffRoles: [String], request: StaffRequest
  ) -> Decision {
    guard let institution = withRegion(institution, { loaded.institution(named: $0) }) else {
      return .deny(.unknownInstitution)
    }
    guard let action = withRegion(action, { loaded.action(named: $0) }) else {
      return .deny(.unknownAction)
    }
    guard !loaded.isFeature(action) else { return .deny(.wrongSubjectType) }
    let permission = loaded.permission(ofStaffAction: action)
    let known = loaded.roles(ofInstitution: institution)
    var standing = StaffStanding()
    for name in staffRoles {
      if let role = withRegion(name, { loaded.role(named: $0, in: known) }) {
        loaded.add(role: role, to: &standing, permission: permission)
      }
    }
    return loaded.decide(staffAction: action, standing: standing, request: request)
  }
}
