/// Every rule, by what it looks at.
enum Rules {
  static let institution: [any InstitutionRule.Type] = [
    ElevationDisabled.self,
    MoneyMovementNotElevated.self,
    CredentialChangeNotElevated.self,
    ContactChangeNotElevated.self,
    SensitiveDataNotElevated.self,
    PayeeChangeNotElevated.self,
    LongModeDuration.self,
    SingleSecondFactor.self,
    SMSOnly.self,
    VoiceWithoutCallerName.self,
    FeatureForUnservedSegment.self,
    BackupCodesBelowAdmin.self,
    AccountTakeoverRole.self,
    RedundantPermission.self,
    RedundantSetting.self,
    EmailAsSecondFactor.self,
    RestrictedAuthenticator.self,
    ModeDurationAboveAAL2Idle.self,
    ModeDurationAboveSCAIdle.self,
    TooManyAttempts.self,
  ]

  static let project: [any ProjectRule.Type] = [UnusedBaseline.self, StaleEntitlement.self]

  /// These look at suppressions, after all others have spoken.
  static let suppression: [any Rule.Type] = [
    UnusedSuppression.self, ExpiredSuppression.self, SuppressionWithoutReason.self,
  ]

  // Converted one by one: as a whole they would be looked up while the tool starts.
  static let all: [any Rule.Type] =
    institution.map { $0 as any Rule.Type } + project.map { $0 as any Rule.Type } + suppression
}
