import StepUpDiagnostics
import StepUpLanguage

/// A role adds a permission that it holds anyway.
enum RedundantPermission: RoleRule {
  static let explanation = Explanation(
    .redundantPermission, .roles, .note,
    summary: "A role adds a permission that it already inherits or holds by its level.",
    why: """
      The line changes nothing, but suggests that taking it out would: whoever revokes the \
      permission there believes it revoked.
      """,
    example: PolicyExample(
      institution: """
        roles:
          admin:
            level: admin
            permissions: [can_view_notification_history]
        """),
    mend: "Take the permission out of the role; it still holds it.",
    mended: PolicyExample(
      institution: """
        roles:
          admin:
            level: admin
        """))

  static func observation(
    on role: ResolvedRole, of subject: RuleSubject, _ context: RuleContext
  ) -> RoleObservation? {
    let redundant = role.own.filter { own in
      role.byLevel.contains(own.permission)
        || role.parents.contains {
          subject.policy.roles[$0.role].effective.contains(own.permission)
        }
    }
    guard !redundant.isEmpty else { return nil }
    let names = listing(
      redundant.map { context.catalog.permissions[$0.permission].name.text }, "and")
    return RoleObservation(
      message: "the role `\(role.name.text)` holds \(names) without adding it",
      help: "take \(names) out of its `permissions`",
      causes: redundant.map { RelatedPlace($0.place, "this adds nothing") }
        + redundant.compactMap { bringing($0.permission, to: role, in: subject) })
  }

  /// The inheritance that brings a permission, where it is not the level that does.
  private static func bringing(
    _ permission: Int, to role: ResolvedRole, in subject: RuleSubject
  ) -> RelatedPlace? {
    guard !role.byLevel.contains(permission) else { return nil }
    let link = role.parents.first {
      subject.policy.roles[$0.role].effective.contains(permission)
    }
    return link.map { RelatedPlace($0.place, "it is inherited here") }
  }
}
