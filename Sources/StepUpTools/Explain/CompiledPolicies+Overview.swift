import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage

extension CompiledPolicies {
  /// All that an institution's policy says; nothing when there is no such institution.
  package func overview(of institution: String) -> PolicyOverview? {
    guard let policy = policy(of: institution) else { return nil }
    let name = policy.document.name
    return PolicyOverview(
      id: institution,
      name: Sourced(name.value ?? institution, lines.provenance(name.stated?.place)),
      baselines: baselines(of: policy), customers: customers(of: policy),
      features: catalog.features.indices.map { feature($0, of: policy) },
      staffActions: catalog.staffActions.map(staffAction),
      roles: policy.roles.map { role($0, of: policy) }, floors: floors(of: policy))
  }

  private func baselines(of policy: ResolvedPolicy) -> [Sourced<String>] {
    let ids = project.files.compactMap { file -> Stated<BaselineID>? in
      if case .baseline(let baseline)? = file.document { baseline.id.stated } else { nil }
    }
    return policy.chain.map { position in
      Sourced(ids[position].value.text, lines.provenance(ids[position].place))
    }
  }

  private func customers(of policy: ResolvedPolicy) -> CustomerOverview {
    let settings = policy.settings
    return CustomerOverview(
      segments: sourced(settings.segments), products: sourced(settings.products),
      modeDuration: sourced(settings.modeDuration, or: 0), methods: sourced(settings.methods),
      biometricsEnabled: sourced(settings.biometricsEnabled, or: false),
      biometricAttempts: sourced(settings.maxAttempts, or: 0),
      biometricFallback: Sourced(
        settings.fallback, lines.provenance(settings.statedFallback?.origin.place)),
      callerName: shownName(of: policy))
  }

  private func shownName(of policy: ResolvedPolicy) -> Sourced<String?> {
    if let stated = policy.settings.callerName {
      return Sourced(stated.value, lines.provenance(stated.origin.place))
    }
    return Sourced(policy.document.name.value.flatMap(callerName(derivedFrom:)), .builtIn)
  }

  private func sourced<Item>(_ list: ResolvedList<Item>) -> Sourced<[Item]> {
    Sourced(list.values, lines.provenance(list.origin.place))
  }

  /// - Parameter placeholder: Never seen: no value is hidden in a project without errors.
  private func sourced<Value>(_ value: Resolved<Value>, or placeholder: Value) -> Sourced<Value> {
    Sourced(value.value ?? placeholder, lines.provenance(value.origin.place))
  }

  private func feature(_ index: Int, of policy: ResolvedPolicy) -> FeatureOverview {
    let feature = catalog.features[index]
    let defined = lines.provenance(feature.place, otherwise: .standardCatalog)
    return FeatureOverview(
      id: feature.name.text, title: feature.title, catalog: defined,
      cells: Segment.allCases.map { segment in
        guard policy.settings.segments.values.contains(segment) else {
          return (segment, .notServed(lines.provenance(policy.settings.segments.origin.place)))
        }
        guard feature.segments?.contains(SegmentSet(segment)) == true else {
          return (segment, .notOffered(defined))
        }
        return (segment, requirement(of: index, for: segment, policy))
      })
  }

  private func requirement(
    of index: Int, for segment: Segment, _ policy: ResolvedPolicy
  ) -> FeatureOverview.Cell {
    let resolved = policy.settings.features[index]
    let place = resolved.place(deciding: segment)
    guard resolved.segments.contains(SegmentSet(segment)) else {
      return .notRequired(lines.provenance(place))
    }
    let window = resolved.window ?? policy.settings.modeDuration
    return .required(lines.provenance(place), window: sourced(window, or: 0))
  }

  private func staffAction(_ action: CatalogStaffAction) -> StaffActionOverview {
    StaffActionOverview(
      id: action.name.text, title: action.title,
      catalog: lines.provenance(action.place, otherwise: .standardCatalog),
      permission: action.permission.map { catalog.permissions[$0].name.text } ?? "",
      risk: action.risk,
      levels: TargetKind.allCases.compactMap { target in
        action.lowestLevel(for: target).map { (target, $0) }
      },
      devices: action.devices, environments: action.environments,
      obligations: action.obligations)
  }

  private func title(of role: ResolvedRole, _ policy: ResolvedPolicy) -> String? {
    let stated = policy.settings.roles
    return stated.position(of: role.name).flatMap { stated.roles[$0].statement?.title.value }
  }

  private func role(_ role: ResolvedRole, of policy: ResolvedPolicy) -> RoleOverview {
    let level = role.level ?? .staff
    return RoleOverview(
      id: role.name.text, title: title(of: role, policy),
      key: lines.provenance(role.key), level: Sourced(level, lines.provenance(role.levelPlace)),
      parents: role.parents.map { link in
        Sourced(policy.roles[link.role].name.text, lines.provenance(link.place))
      },
      cells: catalog.staffActions.map { action in
        let isHeld = action.permission.map(role.effective.contains) ?? false
        let targets = TargetKind.allCases.filter { target in
          action.lowestLevel(for: target).map { level >= $0 } ?? false
        }
        return RoleOverview.Cell(
          action: action.name.text,
          grounds: isHeld
            ? action.permission.map { grounds(of: $0, heldBy: role, among: policy.roles) } ?? []
            : [],
          targets: isHeld ? targets : [],
          obligations: isHeld && !targets.isEmpty ? action.obligations : [])
      })
  }
}
