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
    guard let feature = loaded.layout.features.record(action) else {
      return .deny(.wrongSubjectType)
    }
    return loaded.settings(ofInstitution: institution).decide(
      feature: action, offered: FeatureRecord(feature).segmentsOffered, customer: customer,
      channel: channel, time: time)
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
    guard let record = loaded.layout.staffAction(action) else { return .deny(.wrongSubjectType) }
    let known = loaded.roles(ofInstitution: institution)
    var standing = StaffStanding(
      permission: record.permission, permissionCount: loaded.layout.permissionCount)
    let names = staffRoles.span
    for position in names.indices {
      if let role = withRegion(names[position], { loaded.role(named: $0, in: known) }) {
        standing.add(loaded.role(role))
      }
    }
    return record.decide(standing: standing, request: request)
  }
}
