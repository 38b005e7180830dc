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
  return ResolvedRoles(
    roles: resolution.resolved(catalog), diagnostics: resolution.diagnostics,
    unknownRoles: resolution.unknownRoles)
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
    guard graph.hasCircles else { return }
    for group in graph.groups {
      var places: [Place] = []
      for node in group {
        for link in graph.nodes[node].links where graph.isInCircle(link, of: node) {
          places.append(link.place)
        }
      }
      for (index, place) in places.enumerated() where place.file == file {
        diagnostics.append(
          .inheritanceCycle("role", others(places, but: index), at: place))
      }
    }
    let circles = graph
    graph.removeLinks { circles.isInCircle($1, of: $0) }
  }

  /// A staff role that inherits from an admin role is reported at the link, or at the level that the
  /// document gives a role its baselines inherit from.
  mutating func reportEscalations() {
    let levels = graph.nodes.map(level)
    for (position, node) in graph.nodes.enumerated() where levels[position] == .staff {
      for link in node.links where levels[link.target] == .admin {
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
    for node in graph.groups.joined() {
      for link in graph.nodes[node].links {
        let reached = longest[link.target] + 1
        longest[node] = max(longest[node], reached)
        if reached > Limits.inheritanceDepth, link.place.file == file {
          diagnostics.append(.inheritanceTooDeep("role", reached, at: link.place))
        }
      }
    }
  }

  func resolved(_ catalog: Catalog) -> [ResolvedRole] {
    var effective = Array(repeating: PermissionSet(), count: graph.nodes.count)
    var resolved: [ResolvedRole?] = Array(repeating: nil, count: graph.nodes.count)
    // Those inherited from come first.
    for position in graph.groups.joined() {
      let node = graph.nodes[position]
      let own = (node.role.statement?.permissions.value?.items ?? []).compactMap { item in
        catalog.permission(item.value).map { (permission: $0, place: item.place) }
      }
      let level = level(of: node)
      let byLevel = defaults(of: level, catalog)
      effective[position].formUnion(byLevel)
      for (permission, _) in own { effective[position].insert(permission) }
      for link in node.links { effective[position].formUnion(effective[link.target]) }
      resolved[position] = ResolvedRole(
        name: node.name, key: node.role.key, level: level,
        levelPlace: node.role.statement?.level.stated?.place, own: own,
        parents: node.links.map { (role: $0.target, place: $0.place) }, byLevel: byLevel,
        effective: effective[position])
    }
    return resolved.compactMap(\.self)
  }

  /// Nothing when a fault hides it.
  private func level(of node: RoleGraph.Node) -> Level? {
    guard let statement = node.role.statement else { return nil }
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

/// Looks up the permissions that a document's own roles name.
func checkPermissions(
  of roles: Setting<Entries<RoleID, RoleStatement>>, _ catalog: Catalog
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for (_, role) in roles.value?.entries ?? [] {
    for item in role.value?.permissions.value?.items ?? [] {
      _ = catalog.index(of: item, &diagnostics)
    }
  }
  return diagnostics
}
