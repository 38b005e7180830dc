import StepUpCompiler
import StepUpDiagnostics
import StepUpEngine
import StepUpLanguage

/// Puts rows 12 to 18 of the decision table into words for one request.
struct StaffReasons {
  let policies: CompiledPolicies
  let policy: ResolvedPolicy
  let action: CatalogStaffAction
  /// The roles that the request names, known or not.
  let asked: [String]
  let request: StaffRequest
  let reason: Reason

  func chain(after passed: [ReasonStep]) -> ReasonChain {
    let row = reason.row ?? 18
    let deciding = step(row, decides: true)
    let holding = row == 18 ? holdingGrounds : []
    return ReasonChain(
      passed: passed + (12..<max(12, row)).map { step($0, decides: false) }, deciding: deciding,
      challenge: [], grounds: holding + deciding.grounds)
  }

  private func step(_ row: Int, decides: Bool) -> ReasonStep {
    let not = decides ? "not " : ""
    switch row {
    case 12:
      guard !decides else {
        return ReasonStep(
          row, asked.isEmpty ? "no role is named" : "no such role here: \(listing(asked, "and"))")
      }
      return ReasonStep(row, "known here: \(listing(roles.map(\.name.text), "and"))", roleKeys)
    case 13:
      guard !decides else {
        return ReasonStep(row, "no role of the user holds `\(permission)`", roleKeys)
      }
      let holders = roles.filter(holds).map(\.name.text)
      let verb = holders.count == 1 ? "holds" : "hold"
      return ReasonStep(row, "\(listing(holders, "and")) \(verb) `\(permission)`", holdingGrounds)
    case 14:
      return ReasonStep(
        row, "the action is \(not)available in \(request.environment.name)", [definition])
    case 15:
      return ReasonStep(
        row, "it may \(not)be done to \(request.target.people)", [definition])
    case 16:
      let needed = lowestLevel?.rawValue ?? ""
      return ReasonStep(
        row,
        "for \(request.target.people) it takes level `\(needed)`, and the user's is "
          + "`\(level.rawValue)`", levelGrounds + [definition])
    case 17:
      guard let devices = action.devices else {
        return ReasonStep(row, "it is about no device", [definition])
      }
      let kinds = listing(devices.map(\.rawValue), "or")
      return ReasonStep(
        row, "it is about \(kinds), and the request about `\(request.device?.name ?? "none")`",
        [definition])
    default:
      let obligations = action.obligations
      return ReasonStep(
        row,
        obligations.isEmpty
          ? "the user may do it" : "the user may do it, and owes \(listing(obligations, "and"))",
        [definition])
    }
  }

  /// The roles of the request that the institution has.
  private var roles: [ResolvedRole] { policy.roles.filter { asked.contains($0.name.text) } }

  private var permission: String {
    action.permission.map { policies.catalog.permissions[$0].name.text } ?? ""
  }

  private func holds(_ role: ResolvedRole) -> Bool {
    action.permission.map(role.effective.contains) ?? false
  }

  private var level: StepUpLanguage.Level { roles.compactMap(\.level).max() ?? .staff }

  private var lowestLevel: StepUpLanguage.Level? {
    StepUpLanguage.TargetKind(rawValue: request.target.name).flatMap(action.lowestLevel)
  }

  private var definition: Ground {
    Ground("staff action", policies.lines.provenance(action.place, otherwise: .standardCatalog))
  }

  private var roleKeys: [Ground] {
    roles.map { Ground("role `\($0.name.text)`", policies.lines.provenance($0.key)) }
  }

  private var holdingGrounds: [Ground] {
    guard let permission = action.permission else { return [] }
    return roles.filter(holds).flatMap {
      policies.grounds(of: permission, heldBy: $0, among: policy.roles)
    }
  }

  /// The words that give the roles their levels; a role without any has the level `staff`.
  private var levelGrounds: [Ground] {
    roles.map { role in
      Ground("level of `\(role.name.text)`", policies.lines.provenance(role.levelPlace))
    }
  }
}

extension CompiledPolicies {
  /// Why a role holds a permission: it is given to it, comes with its level, or is inherited, link by
  /// link.
  func grounds(
    of permission: Int, heldBy role: ResolvedRole, among roles: [ResolvedRole]
  ) -> [Ground] {
    let name = role.name.text
    if let own = role.own.first(where: { $0.permission == permission }) {
      return [Ground("given to `\(name)`", lines.provenance(own.place))]
    }
    if role.byLevel.contains(permission) {
      let definition = catalog.permissions[permission].place
      return [
        Ground("level of `\(name)`", lines.provenance(role.levelPlace)),
        Ground(
          "what the level brings", lines.provenance(definition, otherwise: .standardCatalog)),
      ]
    }
    let links = role.parents.filter { roles[$0.role].effective.contains(permission) }
    guard let link = links.first else { return [] }
    let parent = roles[link.role]
    return [
      Ground("`\(name)` inherits `\(parent.name.text)`", lines.provenance(link.place))
    ] + grounds(of: permission, heldBy: parent, among: roles)
  }
}

extension StepUpEngine.TargetKind {
  /// Whom it is, for sentences.
  var people: String {
    switch self {
    case .customer: "customers"
    case .staff: "staff"
    }
  }
}
