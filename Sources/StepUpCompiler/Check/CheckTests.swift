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
    var policy: ResolvedPolicy?
    if let institution = document.institution.stated {
      switch index.institutionIDs.match(institution.value) {
      case .found(let position): policy = policies[position]
      case .hidden: break
      case .missing:
        let isExpected = tests.allSatisfy { expects($0, .unknownInstitution) }
        if !isExpected {
          diagnostics.append(
            .unknownInstitution(institution.value, known: institutionNames, at: institution.place))
        }
      }
    }
    for test in tests { check(test, policy) }
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
