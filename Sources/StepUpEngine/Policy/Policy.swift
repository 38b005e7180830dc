/// The policy of one institution: the value a service asks.
///
/// It keeps its bundle alive. Looking it up once and keeping it saves finding the institution by
/// its id with every question.
public struct Policy: Sendable {
  /// The bundle the policy belongs to.
  public let bundle: PolicyBundle
  /// Lies in the memory that the bundle keeps.
  @usableFromInline let settings: SettingsRecord
  /// The indexes of the institution's roles.
  @usableFromInline let roleRange: Range<UInt32>
  let institution: UInt32

  init(_ bundle: PolicyBundle, _ institution: UInt32) {
    self.bundle = bundle
    self.institution = institution
    settings = bundle.loaded.settings(ofInstitution: institution)
    roleRange = bundle.loaded.roles(ofInstitution: institution)
  }

  @inlinable @inline(__always) var loaded: LoadedBundle { bundle.loaded }

  /// The institution's role of a name, or nil when it has none.
  public func role(named name: String) -> Role? {
    withRegion(name) { loaded.role(named: $0, in: roleRange) }.map { Role(index: $0) }
  }

  /// The institution's role whose name these UTF-8 bytes spell, or nil when it has none.
  public func role(named name: Span<UInt8>) -> Role? {
    withRegion(name) { loaded.role(named: $0, in: roleRange) }.map { Role(index: $0) }
  }

  /// Every role of the institution, in no order that means anything.
  public var roles: [Role] { roleRange.map { Role(index: $0) } }

  /// Whether a customer may use a feature now: rows 4 to 11 of the decision table.
  ///
  /// A feature of another bundle that this one does not have is an unknown action. It makes no
  /// allocation.
  ///
  /// - Parameters:
  ///   - feature: Looked up once in this policy's bundle.
  ///   - customer: Who asks.
  ///   - channel: How the customer reaches the institution.
  ///   - time: The present moment.
  @inlinable @inline(__always) public func decide(
    _ feature: Feature, for customer: Customer, channel: Channel = .web, at time: Instant
  ) -> Decision {
    guard let record = loaded.layout.features.record(feature.index) else {
      return .deny(.unknownAction)
    }
    return settings.decide(
      feature: feature.index, offered: FeatureRecord(record).segmentsOffered, customer: customer,
      channel: channel, time: time)
  }

  /// Whether a staff user may do something: rows 12 to 18 of the decision table.
  ///
  /// Roles of another institution count as not known. It makes no allocation.
  ///
  /// - Parameters:
  ///   - action: Looked up once in this policy's bundle.
  ///   - roles: The roles of the staff user as far as they are known.
  ///   - request: What it is done to.
  @inlinable @inline(__always) public func decide(
    _ action: StaffAction, roles: Span<Role>, request: StaffRequest
  ) -> Decision {
    guard let record = loaded.layout.staffAction(action.index) else {
      return .deny(.unknownAction)
    }
    var standing = StaffStanding(
      permission: record.permission, permissionCount: loaded.layout.permissionCount)
    let records = loaded.layout.roles
    let known = roleRange
    for position in roles.indices {
      let role = roles[position].index
      if known.contains(role) { standing.add(RoleRecord(records[role])) }
    }
    return record.decide(standing: standing, request: request)
  }

  /// Whether a staff user may do something, with the roles in an array.
  @inlinable @inline(__always) public func decide(
    _ action: StaffAction, roles: [Role], request: StaffRequest
  ) -> Decision {
    decide(action, roles: roles.span, request: request)
  }
}
