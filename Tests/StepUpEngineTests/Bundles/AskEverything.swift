@testable import StepUpEngine

/// Asks a bundle all there is to ask: it has to come back, and to find what it has.
func askEverything(of bundle: PolicyBundle) {
  for name in ["harbor-federal", "nobody", ""] { _ = bundle.policy(for: name) }
  for feature in bundle.features {
    precondition(bundle.action(named: bundle.name(of: feature).string) == .feature(feature))
    _ = bundle.prompt(of: feature).string
  }
  for action in bundle.staffActions {
    precondition(bundle.action(named: bundle.name(of: action).string) == .staffAction(action))
    _ = bundle.ids(of: bundle.conditions(of: action).obligations).map(\.string)
  }
  for policy in bundle.policies {
    precondition(bundle.policy(for: policy.id.string)?.number == policy.number)
    askEverything(of: policy)
  }
}

private func askEverything(of policy: Policy) {
  let bundle = policy.bundle
  _ = policy.name.string
  _ = policy.callerIdentity(.voice(.landline), to: .staff)
  for role in policy.roles {
    precondition(policy.role(named: policy.name(of: role).string) == role)
    _ = policy.permissions(of: role).map { bundle.name(of: $0).string }
  }
  let customers = [Segment.consumer, .business].map {
    Customer(segment: $0, biometrics: .enrolled(failedAttempts: 1), devices: [.email])
  }
  for feature in bundle.features {
    _ = policy.requirement(for: feature)
    for customer in customers {
      _ = policy.decide(feature, for: customer, channel: .mobile, at: Instant(microseconds: 0))
    }
  }
  for action in bundle.staffActions {
    for target in [TargetKind.customer, .staff] {
      let request = StaffRequest(target: target, device: .phone)
      let decision = policy.decide(action, roles: policy.roles, request: request)
      if case .permit(.permissionGranted(let obligations)) = decision {
        _ = bundle.ids(of: obligations).map(\.string)
      }
      if case .deny(.missingPermission(let permission)) = decision {
        _ = bundle.name(of: permission).string
      }
    }
  }
}
