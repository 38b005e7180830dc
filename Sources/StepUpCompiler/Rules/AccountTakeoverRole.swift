import StepUpDiagnostics
import StepUpLanguage

/// One role can redirect a customer's codes and make new ones.
enum AccountTakeoverRole: RoleRule {
  static let explanation = Explanation(
    .accountTakeoverRole, .roles, .warning, securitySeverity: 80,
    summary: "One role may both change a device's number type and generate backup codes.",
    why: """
      Changing whether a number gets texts or calls decides where a customer's codes go, and \
      backup codes do without them. One person with both needs nobody else to take an account \
      over, and nobody else sees it. The rule holds for roles of every level.
      """,
    example: PolicyExample(
      institution: """
        roles:
          supervisor:
            level: admin
            permissions: [can_update_2fa_device_number_type, can_generate_lockout_codes_user]
        """),
    mend: "Split the two permissions between roles that different people hold.",
    mended: PolicyExample(
      institution: """
        roles:
          device-desk:
            level: admin
            permissions: [can_update_2fa_device_number_type]
          lockout-desk:
            level: admin
            permissions: [can_generate_lockout_codes_user]
        """))

  static func observation(
    on role: ResolvedRole, of subject: RuleSubject, _ context: RuleContext
  ) -> RoleObservation? {
    guard let codes = context.backupCodes, let numberType = context.numberType,
      role.effective.contains(codes), role.effective.contains(numberType)
    else { return nil }
    return RoleObservation(
      message: "the role `\(role.name.text)` may both change a device's number type and generate "
        + "backup codes",
      help: "split the two permissions between two roles",
      causes: cause(numberType, of: role, in: subject, "this lets it change number types")
        + cause(codes, of: role, in: subject, "this lets it generate backup codes"))
  }
}
