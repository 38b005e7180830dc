import StepUpDiagnostics
import StepUpLanguage

/// What a document's roles, merged with those of its baselines, come to.
struct ResolvedRoles {
  let roles: [ResolvedRole]
  let diagnostics: [Diagnostic]
  /// What roles inherit that is not there, wherever it is stated.
  let unknownRoles: [Diagnostic]
}

/// Looks up what roles inherit and hold.
///
/// Faults are reported where the document `file` takes part in them: what baselines do among
/// themselves is reported at the baselines.
func resolveRoles(_ settings: ResolvedSettings, _ catalog: Catalog, in file: FileID)
  -> ResolvedRoles
{
  guard !settings.roles.roles.isEmpty else {
    return ResolvedRoles(roles: [], diagnostics: [], unknownRoles: [])
  }
  var resolution = RoleResolution(settings, file)
  resolution.reportCircles()
  resolution.reportEscalations()
  resolution.reportDepth()
  let roles = resolution.resolved(catalog)
  return ResolvedRoles(
    roles: roles, diagnostics: resolution.diagnostics, unknownRoles: resolution.unknownRoles)
}

private struct RoleResolution {
  let file: FileID
  var graph: RoleGraph
  var diagnostics: [Diagnostic] = []
  let unknownRoles: [Diagnostic]

  init(_ settings: ResolvedSettings, _ file: FileID) {
    self.file = file
    var unknown: [Diagnostic] = []
    graph = RoleGraph(settings.roles) { item, role in
      guard !settings.hidesRoles else { return }
      // The role itself is no suggestion: it would inherit from itself.
      let others = settings.roles.roles.map(\.name).filter { $0 != role }.map(\.text)
      unknown.append(.unknownRole(item.value, known: KnownNames(others), at: item.place))
    }
    unknownRoles = unknown
  }

  /// Every link of a circle is reported with the others, if the document has a part in the circle.
  mutating func reportCircles() {
    let circles = graph.circles
    if circles.isEmpty { return }
    for circle in circles {
      let places = circle.map(\.place)
      for (index, place) in places.enumerated() where place.file == file {
        diagnostics.append(
          .inheritanceCycle("role", others(places, but: index), at: place))
      }
    }
    let walked = graph
    graph.removeLinks { walked.isInCircle($1, of: $0) }
  }

  /// A staff role that inherits from an admin role is reported at the link, or at the level that the
  /// document gives a role its baselines inherit from.
  mutating func reportEscalations() {
    let levels = graph.nodes.map { level(of: $0.role) }
    for position in graph.nodes.indices where levels[position] == .staff {
      for link in graph.nodes[position].links where levels[link.target] == .admin {
        let node = graph.nodes[position]
        let parent = graph.nodes[link.target]
        let stated = parent.role.statement?.level.stated?.place ?? parent.role.key
        if link.place.file == file {
          diagnostics.append(
            .roleLevelEscalation(
              node.name, from: parent.name, at: link.place,
              related: [RelatedPlace(stated, "`\(parent.name.text)` is an admin role")]))
        } else if parent.role.key.file == file {
          diagnostics.append(
            .roleLevelEscalation(
              node.name, from: parent.name, at: stated,
              related: [RelatedPlace(link.place, "`\(node.name.text)` inherits from it here")]))
        }
      }
    }
    graph.removeLinks { levels[$0] == .staff && levels[$1.target] == .admin }
  }

  /// A link may lead through 16 roles.
  mutating func reportDepth() {
    var longest = Array(repeating: 0, count: graph.nodes.count)
    for node in graph.order {
      for link in graph.nodes[node].links {
        let reached = longest[link.target] + 1
        longest[node] = max(longest[node], reached)
        if reached > Limits.inheritanceDepth, link.place.file == file {
          diagnostics.append(.inheritanceTooDeep("role", reached, at: link.place))
        }
      }
    }
  }

  /// Works out what each role holds; says which permissions of the document's own are not there.
  mutating func resolved(_ catalog: Catalog) -> [ResolvedRole] {
    var resolved: [ResolvedRole?] = Array(repeating: nil, count: graph.nodes.count)
    // Those inherited from come first.
    for position in graph.order {
      let role = graph.nodes[position].role
      let links = graph.nodes[position].links
      let own = permissions(of: role, catalog)
      let level = level(of: role)
      let byLevel = defaults(of: level, catalog)
      var effective = byLevel
      for (permission, _) in own { effective.insert(permission) }
      for link in links {
        if let parent = resolved[link.target] { effective.formUnion(parent.effective) }
      }
      resolved[position] = ResolvedRole(
        name: role.name, key: role.key, level: level,
        levelPlace: role.statement?.level.stated?.place, own: own,
        parents: links.map { (role: $0.target, place: $0.place) }, byLevel: byLevel,
        effective: effective)
    }
    return resolved.compactMap(\.self)
  }

  private mutating func permissions(
    of role: StatedRole, _ catalog: Catalog
  ) -> [(permission: Int, place: Place)] {
    guard let items = role.statement?.permissions.value?.items else { return [] }
    let isOwn = role.key.file == file
    var found: [(permission: Int, place: Place)] = []
    found.reserveCapacity(items.count)
    for item in items {
      let index =
        isOwn ? catalog.index(of: item, &diagnostics) : catalog.permission(item.value)
      if let index { found.append((index, item.place)) }
    }
    return found
  }

  /// Nothing when a fault hides it.
  private func level(of role: StatedRole) -> Level? {
    guard let statement = role.statement else { return nil }
    switch statement.level {
    case .absent: return .staff
    case .unknown: return nil
    case .stated(let stated): return stated.value
    }
  }

  private func defaults(of level: Level?, _ catalog: Catalog) -> PermissionSet {
    switch level {
    case .staff: catalog.permissionsOfStaff
    case .admin: catalog.permissionsOfAdmins
    case nil: PermissionSet()
    }
  }
}
