package import StepUpEngine

/// A decision with its names as text: what goes over the wire, comparable across bundles.
package struct DecisionResponse: Hashable, Sendable {
  package let outcome: Outcome
  package let reason: Reason
  /// A sentence for the user, with every decision that is no permit.
  package let userMessage: String?
  package let challenge: Challenge?
  package let expiresAt: Instant?
  /// The ids of what a permit asks of the caller; nil where obligations do not apply.
  package let obligations: [String]?
  package let permission: String?
  package let requiredLevel: Level?
  /// The institution as it was asked for.
  package let institution: String
  /// The digest of the bundle that answered, as `sha256:` and 64 hexadecimal digits.
  package let digest: String

  /// - Parameters:
  ///   - decision: A decision of the bundle.
  ///   - institution: The id that was asked for, known or not.
  ///   - action: The name that was asked for, known or not.
  package init(
    _ decision: Decision, institution: String, action: String, in answering: AnsweringBundle
  ) {
    let bundle = answering.bundle
    outcome = decision.outcome
    reason = decision.reason
    userMessage = decision.userMessage(action: action, bundle: bundle)
    var challenge: Challenge?
    var expiresAt: Instant?
    var obligations: [String]?
    var permission: String?
    var requiredLevel: Level?
    switch decision {
    case .elevate(_, let way): challenge = way
    case .permit(.elevated(let moment)): expiresAt = moment
    case .permit(.permissionGranted(let ids)): obligations = bundle.ids(of: ids).map(\.string)
    case .deny(.missingPermission(let missing)): permission = bundle.name(of: missing).string
    case .deny(.insufficientLevel(let level)): requiredLevel = level
    case .permit(.elevationNotRequired), .deny: break
    }
    self.challenge = challenge
    self.expiresAt = expiresAt
    self.obligations = obligations
    self.permission = permission
    self.requiredLevel = requiredLevel
    self.institution = institution
    digest = answering.digest
  }
}
