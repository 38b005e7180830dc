import StepUpDiagnostics
import StepUpLanguage

/// Ordinary staff may generate backup codes.
enum BackupCodesBelowAdmin: RoleRule {
  static let explanation = Explanation(
    .backupCodesBelowAdmin, .roles, .warning, securitySeverity: 75,
    summary: "A role of level `staff` may generate backup codes.",
    why: """
      A backup code takes the place of a customer's second factor: whoever can have one made can \
      stand in for any customer. The platform calls it a very high-risk action. The fewer staff \
      can be talked into it, the better.
      """,
    example: PolicyExample(
      institution: """
        roles:
          support:
            permissions: [can_generate_lockout_codes_user]
        """),
    mend: "Give the permission to roles of level `admin` only.",
    mended: PolicyExample(
      institution: """
        roles:
          support: {}
          security:
            level: admin
            permissions: [can_generate_lockout_codes_user]
        """))

  static func observation(
    on role: ResolvedRole, of subject: RuleSubject, _ context: RuleContext
  ) -> RoleObservation? {
    guard let permission = context.backupCodes, role.level == .staff,
      role.effective.contains(permission)
    else { return nil }
    return RoleObservation(
      message: "the role `\(role.name.text)` of level `staff` may generate backup codes",
      help: "take `\(context.catalog.permissions[permission].name.text)` from the role, or make it "
        + "an `admin` role",
      causes: cause(permission, of: role, in: subject, "this gives it the permission"))
  }
}
