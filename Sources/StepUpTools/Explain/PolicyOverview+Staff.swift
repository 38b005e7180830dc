import StepUpLanguage

// What staff do.
extension PolicyOverview {
  var roleBlocks: [Sheet.Block] {
    guard !roles.isEmpty else { return [.paragraph("There are no staff roles.")] }
    let note =
      "Somebody with several roles may do what any of them may, and counts as the highest of their "
      + "levels."
    return [.table(roleTable), .paragraph(note)]
  }

  private var roleTable: Table {
    Table(
      caption: "Each role, and whom it may do each staff action to",
      columns: ["staff action", "to customers", "to staff", "must", "written in"],
      groups: roles.map { role in
        Table.Group(
          heading: role.heading,
          rows: zip(staffActions, role.cells).map { action, cell in
            [Table.Cell(action.title.named, id: action.id)]
              + TargetKind.allCases.map { action.cell(cell, $0) }
              + [Table.Cell.ids(cell.obligations), action.sources(cell)]
          })
      })
  }

  var staffActionTable: Table {
    Table(
      caption: "Each staff action, and what somebody needs for it",
      columns: [
        "staff action", "permission", "risk", "to customers", "to staff", "only", "must",
        "written in",
      ],
      groups: [Table.Group(heading: nil, rows: staffActions.map(\.row))])
  }
}

extension StaffActionOverview {
  fileprivate var row: [Table.Cell] {
    let levels = TargetKind.allCases.map { target in
      level(for: target).map { Table.Cell($0.spoken) } ?? Table.Cell("nobody", tone: .absent)
    }
    return [
      Table.Cell(title.named, id: id), Table.Cell("`\(permission)`"), Table.Cell(risk.spoken),
    ] + levels + [
      limits.isEmpty ? Table.Cell("–", tone: .absent) : Table.Cell(listed(limits, "and")),
      Table.Cell.ids(obligations), Table.Cell(from: [Ground("staff action", catalog)]),
    ]
  }

  /// What it is limited to: some devices, one environment.
  private var limits: [String] {
    let environments = environments.map { "in \($0.spoken)" }
    return (devices.map { [listed($0.map { "for \($0.summary)" }, "or")] } ?? [])
      + (environments.count < DeploymentEnvironment.allCases.count ? environments : [])
  }
}

extension RoleOverview {
  /// `First-line support (supervisor), level staff, inherits support`.
  fileprivate var heading: String {
    let name = title.map { "\($0.named) (`\(id)`)" } ?? "`\(id)`"
    let parents = parents.map { "`\($0.value)`" }
    return "\(name), level \(level.value.rawValue)"
      + (parents.isEmpty ? "" : ", inherits \(listed(parents, "and"))")
  }
}

extension StaffActionOverview {
  fileprivate func level(for target: TargetKind) -> Level? {
    levels.first { $0.target == target }?.level
  }

  /// Whether a role may do this to a kind of target.
  fileprivate func cell(_ cell: RoleOverview.Cell, _ target: TargetKind) -> Table.Cell {
    if cell.targets.contains(target) { return Table.Cell("yes", tone: .yes) }
    let lacksLevelAlone = !cell.grounds.isEmpty && level(for: target) != nil
    return Table.Cell(lacksLevelAlone ? "admins only" : "no", tone: .no)
  }

  fileprivate func sources(_ cell: RoleOverview.Cell) -> Table.Cell {
    cell.grounds.isEmpty
      ? Table.Cell("lacks `\(permission)`", tone: .absent) : Table.Cell(from: cell.grounds)
  }
}

extension Table.Cell {
  fileprivate static func ids(_ ids: [String]) -> Table.Cell {
    ids.isEmpty
      ? Table.Cell("–", tone: .absent)
      : Table.Cell(listed(ids.map { "`\($0)`" }, "and"))
  }
}
