import CLimits
import StepUpEngine

/// One question of a staff user, for the engine and for C alike.
struct StaffQuestion {
  let institution: Int
  let action: StaffAction
  /// Where its roles stand among those of all questions.
  let roles: Range<Int>
  let request: StaffRequest
  let limit: limit_staff_question
}

extension StaffQuestion {
  /// A question with up to three of the institution's roles.
  static func random(
    _ generator: inout SeededGenerator, _ bundle: PolicyBundle, _ policies: [Policy],
    _ tables: LimitTables, roles: inout [Role]
  ) -> StaffQuestion {
    let institution = Int.random(in: 0..<policies.count, using: &generator)
    let index = Int.random(in: 0..<tables.actions.count, using: &generator)
    let action = bundle.staffActions[index]
    let request = StaffRequest(
      target: generator.pick(TargetKind.allCases),
      device: generator.chance(70) ? generator.pick(DeviceKind.allCases) : nil,
      environment: generator.chance(80) ? .production : .uat)
    let held = policies[institution].roles
    let positions = (0..<generator.pick([0, 1, 1, 1, 1, 2, 2, 3])).map { _ in
      Int.random(in: 0..<held.count, using: &generator)
    }
    var limit = limit_staff_question()
    limit.institution = UInt32(institution)
    limit.action = UInt32(index)
    limit.target = request.target.rawValue
    limit.device = request.device.map { 1 << $0.rawValue } ?? 0
    limit.environment = request.environment.rawValue
    limit.role_count = UInt8(positions.count)
    let first = tables.roleRanges[institution].first
    withUnsafeMutableBytes(of: &limit.roles) { bytes in
      let roles = bytes.bindMemory(to: UInt32.self)
      for (slot, position) in positions.enumerated() { roles[slot] = first + UInt32(position) }
    }
    let start = roles.count
    roles += positions.map { held[$0] }
    return StaffQuestion(
      institution: institution, action: action, roles: start..<roles.count, request: request,
      limit: limit)
  }
}
