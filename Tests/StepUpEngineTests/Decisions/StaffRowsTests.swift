import StepUpCompiler
import StepUpEngine
import Testing

/// Rows 1 to 3 and 12 to 18 of the decision table.
@Suite struct StaffRowsTests {
  let bundle: PolicyBundle

  init() throws { bundle = try Sample.bundle() }

  private func ask(
    _ action: String, _ roles: [String], _ target: TargetKind = .customer,
    device: DeviceKind? = nil, environment: DeploymentEnvironment = .production,
    institution: String = "harbor-federal"
  ) -> Decision {
    bundle.decide(
      institution: institution, action: action, staffRoles: roles,
      request: StaffRequest(target: target, device: device, environment: environment))
  }

  private func permission(_ name: String) throws -> Permission {
    try #require(bundle.permissions.first { bundle.name(of: $0).string == name })
  }

  @Test func `rows 1 to 3 hold for staff too`() {
    #expect(ask("nothing", [], institution: "nobody") == .deny(.unknownInstitution))
    #expect(ask("nothing", []) == .deny(.unknownAction))
    #expect(ask("wires", []) == .deny(.wrongSubjectType))
  }

  @Test(arguments: [[], [""], ["nobody"], ["Support", "support "]])
  func `row 12: none of the roles is known`(roles: [String]) {
    #expect(ask("generate_backup_codes", roles) == .deny(.unknownRole))
  }

  @Test func `row 12: an institution without roles knows none`() {
    #expect(
      ask("generate_backup_codes", ["support"], institution: "summit") == .deny(.unknownRole))
  }

  @Test func `row 13: no role has the permission`() throws {
    let missing = try permission("can_generate")
    #expect(
      ask("generate_backup_codes", ["greeter", "admin"]) == .deny(.missingPermission(missing)))
  }

  @Test func `row 14: the environment is not allowed, whoever the target is`() {
    #expect(
      ask("view_notification_history", ["admin"], .staff, environment: .uat)
        == .deny(.notAvailableInEnvironment))
  }

  @Test func `row 15: the kind of target is not allowed`() {
    #expect(ask("view_notification_history", ["admin"], .staff) == .deny(.targetNotAllowed))
  }

  @Test func `row 16: the highest level is below the target's`() {
    #expect(
      ask("generate_backup_codes", ["support"], .staff)
        == .deny(.insufficientLevel(required: .admin)))
  }

  @Test func `levels and permissions of several roles add up`() {
    #expect(ask("generate_backup_codes", ["support", "admin"], .staff).outcome == .permit)
    #expect(ask("generate_backup_codes", ["admin", "support"], .staff).outcome == .permit)
    #expect(ask("generate_backup_codes", ["nobody", "support"]).outcome == .permit)
  }

  @Test(arguments: [nil, DeviceKind.email, .app])
  func `row 17: the device is not one the action names`(device: DeviceKind?) {
    #expect(
      ask("update_device_number_type", ["supervisor"], device: device)
        == .deny(.deviceNotApplicable))
  }

  @Test func `row 18: permitted, with the obligations in order`() {
    guard
      case .permit(.permissionGranted(let obligations)) = ask(
        "generate_backup_codes", ["support"])
    else {
      Issue.record("support may generate backup codes for customers")
      return
    }
    #expect(bundle.ids(of: obligations).map(\.string) == ["verify_identity", "log_reason"])
    let other = ask("update_device_number_type", ["supervisor"], .staff, device: .phone)
    #expect(other.reason == .permissionGranted)
  }

  @Test func `a device is not looked at where the action names none`() {
    #expect(ask("generate_backup_codes", ["support"], device: .app).outcome == .permit)
  }

  @Test func `handles give the same answers as names`() throws {
    let policy = try #require(bundle.policy(for: "harbor-federal"))
    guard case .staffAction(let action) = bundle.action(named: "generate_backup_codes") else {
      Issue.record("generate_backup_codes is a staff action")
      return
    }
    let roles = ["support", "admin"].compactMap { policy.role(named: $0) }
    let request = StaffRequest(target: .staff)
    #expect(
      policy.decide(action, roles: roles, request: request)
        == ask("generate_backup_codes", ["support", "admin"], .staff))
  }

  @Test func `roles of another institution count for nothing`() throws {
    let roles = try #require(bundle.policy(for: "harbor-federal")).roles
    let summit = try #require(bundle.policy(for: "summit"))
    guard case .staffAction(let action) = bundle.action(named: "generate_backup_codes") else {
      Issue.record("generate_backup_codes is a staff action")
      return
    }
    #expect(roles.count == 4)
    #expect(
      summit.decide(action, roles: roles, request: StaffRequest(target: .customer))
        == .deny(.unknownRole))
  }
}
