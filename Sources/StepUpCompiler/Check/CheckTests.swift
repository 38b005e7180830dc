import StepUpDiagnostics
import StepUpLanguage

/// What tests ask about exists, unless they expect that it does not.
struct TestsCheck {
  let index: ProjectIndex
  let catalog: Catalog
  let policies: [ResolvedPolicy]
  private let institutionNames: KnownNames
  private(set) var diagnostics: [Diagnostic] = []

  init(_ index: ProjectIndex, _ catalog: Catalog, _ policies: [ResolvedPolicy]) {
    self.index = index
    self.catalog = catalog
    self.policies = policies
    institutionNames = index.tests.isEmpty ? KnownNames([]) : index.institutionIDs.names()
  }

  mutating func check(_ document: TestsDocument) {
    let tests = document.tests.value ?? []
    let invariants = (document.always.value ?? []) + (document.never.value ?? [])
    var policy: ResolvedPolicy?
    if let institution = document.institution.stated {
      let isExpected =
        invariants.isEmpty && tests.allSatisfy { expects($0, .unknownInstitution) }
      policy = look(up: institution.value, at: institution.place, mayBeMissing: isExpected)
    }
    if case .listed(let institutions)? = document.institutions.value {
      for item in institutions.items { _ = look(up: item.value, at: item.place) }
    }
    for test in tests { check(test, policy) }
    for invariant in invariants { check(invariant) }
  }

  private mutating func look(
    up institution: InstitutionID, at place: Place, mayBeMissing: Bool = false
  ) -> ResolvedPolicy? {
    switch index.institutionIDs.match(institution) {
    case .found(let position): return policies[position]
    case .hidden: return nil
    case .missing:
      if !mayBeMissing {
        diagnostics.append(.unknownInstitution(institution, known: institutionNames, at: place))
      }
      return nil
    }
  }

  /// An invariant's actions exist, and are those of whom it speaks: it would hold of no question else.
  private mutating func check(_ invariant: Invariant) {
    for item in invariant.action.value?.items ?? [] {
      switch (catalog.action(item.value), invariant.subject.value) {
      case (nil, _):
        if !catalog.hidesActions {
          diagnostics.append(.unknownAction(item.value, in: catalog, at: item.place))
        }
      case (.feature, .staff), (.staffAction, .customer):
        diagnostics.append(.actionOfOthers(item.value, in: catalog, at: item.place))
      case (.feature, _), (.staffAction, _): break
      }
    }
  }

  private mutating func check(_ test: PolicyTest, _ policy: ResolvedPolicy?) {
    if let permission = test.expect.value?.permission.stated {
      _ = catalog.index(of: Located(permission.value, at: permission.place), &diagnostics)
    }
    guard let request = test.request.stated else { return }
    var staffActions: [CatalogStaffAction] = []
    for item in request.value.action.value?.items ?? [] {
      switch catalog.action(item.value) {
      case .staffAction(let index): staffActions.append(catalog.staffActions[index])
      case .feature: break
      case nil:
        if !expects(test, .unknownAction), !catalog.hidesActions {
          diagnostics.append(.unknownAction(item.value, in: catalog, at: item.place))
        }
      }
    }
    guard case .staff(let roles) = request.value.subject.value else { return }
    check(roles, test, policy)
    // Whether an institution is known is decided before the rest of a question is looked at.
    if !expects(test, .unknownInstitution) { checkTarget(of: staffActions, request) }
  }

  private mutating func check(
    _ roles: Setting<Items<RoleID>>, _ test: PolicyTest, _ policy: ResolvedPolicy?
  ) {
    guard let policy, !policy.settings.hidesRoles, !expects(test, .unknownRole) else { return }
    let unknown = (roles.value?.items ?? []).filter {
      policy.settings.roles.position(of: $0.value) == nil
    }
    guard !unknown.isEmpty else { return }
    let known = KnownNames(policy.settings.roles.roles.map(\.name.text))
    for item in unknown {
      diagnostics.append(.unknownRole(item.value, known: known, at: item.place))
    }
  }

  /// A staff action needs a target, and a device where it is about one; otherwise it is no question.
  private mutating func checkTarget(
    of actions: [CatalogStaffAction], _ request: Stated<TestRequest>
  ) {
    if let action = actions.first, case .absent = request.value.target {
      diagnostics.append(
        .missingKey(
          "target", in: "a question about `\(action.name.text)`", at: request.key,
          example: "customer"))
    }
    if let action = actions.first(where: { $0.devices != nil }),
      case .absent = request.value.device
    {
      diagnostics.append(
        .missingKey(
          "device", in: "a question about `\(action.name.text)`", at: request.key,
          example: "phone"))
    }
  }

  private func expects(_ test: PolicyTest, _ reason: ExpectedReason) -> Bool {
    test.expect.value?.reason.value == reason
  }
}
