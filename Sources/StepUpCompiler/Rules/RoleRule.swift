import StepUpDiagnostics

/// A rule that looks at each role: at most one finding for each, at the role's key.
protocol RoleRule: InstitutionRule {
  /// What there is to say about a role, if anything.
  static func observation(
    on role: ResolvedRole, of subject: RuleSubject, _ context: RuleContext
  ) -> RoleObservation?
}

/// What a rule has to say about a role.
struct RoleObservation {
  let message: String
  let help: String
  /// Where in the role the cause stands.
  let causes: [RelatedPlace]
}

extension RoleRule {
  static func findings(in subject: RuleSubject, _ context: RuleContext) -> [Finding] {
    subject.policy.roles.compactMap { role in
      observation(on: role, of: subject, context).map { observation in
        let isOwn = role.key.file == subject.policy.file
        let key = isOwn ? [] : [RelatedPlace(role.key, "the role is inherited from here")]
        return Finding(
          observation.message, at: subject.policy.place(stating: role.key),
          related: key + observation.causes, help: observation.help)
      }
    }
  }

  /// The words that let a role hold a permission, unless they are its key itself.
  static func cause(
    _ permission: Int, of role: ResolvedRole, in subject: RuleSubject, _ message: String
  ) -> [RelatedPlace] {
    let place = role.place(granting: permission, among: subject.policy.roles)
    return place == role.key ? [] : [RelatedPlace(place, message)]
  }
}
