import StepUpEngine

extension Decision {
  /// What to tell the user, in plain English; nil for a permit.
  func userMessage(action: String, bundle: PolicyBundle) -> String? {
    switch self {
    case .permit: return nil
    case .elevate:
      guard case .feature(let feature) = bundle.action(named: action) else {
        return "Confirm it's you to go on."
      }
      return "Confirm it's you to " + bundle.prompt(of: feature).string + "."
    case .deny(let denial): return denial.userMessage
    }
  }
}

extension Denial {
  /// What to tell the user, in plain English.
  var userMessage: String {
    switch self {
    case .unknownInstitution: "We don't know this institution."
    case .unknownAction: "This action isn't available."
    case .wrongSubjectType: "This action isn't available to you."
    case .segmentNotServed: "Your institution doesn't offer this kind of account."
    case .notOfferedToSegment: "This isn't available for your kind of account."
    case .unknownRole: "You have no role that can do this."
    case .missingPermission: "You don't have permission to do this."
    case .notAvailableInEnvironment: "This isn't available in this environment."
    case .targetNotAllowed: "This can't be done for this kind of user."
    case .insufficientLevel(.staff): "Only staff can do this."
    case .insufficientLevel(.admin): "Only an admin can do this."
    case .deviceNotApplicable: "This can't be done for this kind of device."
    case .noSecondFactor: "You have no device we can use to confirm it's you."
    }
  }
}
