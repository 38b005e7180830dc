/// The stable, kebab-case name of a kind of diagnostic.
///
/// Errors of the language cannot be switched off; rules can be set per project and suppressed.
public enum DiagnosticID: String, Hashable, CaseIterable, Sendable {
  // Errors: the file as bytes and as YAML.
  case invalidEncoding = "invalid-encoding"
  case fileTooLarge = "file-too-large"
  case nestingTooDeep = "nesting-too-deep"
  case tooManyNodes = "too-many-nodes"
  case invalidYAML = "invalid-yaml"
  case unsupportedYAML = "unsupported-yaml"
  case multilinePlainScalar = "multiline-plain-scalar"
  case duplicateKey = "duplicate-key"
  case emptyDocument = "empty-document"
  case multipleDocuments = "multiple-documents"

  // Errors: the document and its values.
  case misplacedProject = "misplaced-project"
  case missingKind = "missing-kind"
  case unknownKind = "unknown-kind"
  case unsupportedVersion = "unsupported-version"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case invalidValue = "invalid-value"
  case invalidID = "invalid-id"
  case duplicateItem = "duplicate-item"
  case duplicateID = "duplicate-id"

  // Errors: names that lead nowhere, or in circles.
  case unknownFeature = "unknown-feature"
  case unknownPermission = "unknown-permission"
  case unknownAction = "unknown-action"
  case unknownRole = "unknown-role"
  case unknownProfile = "unknown-profile"
  case unknownBaseline = "unknown-baseline"
  case unknownInstitution = "unknown-institution"
  case unknownRule = "unknown-rule"
  case inheritanceCycle = "inheritance-cycle"
  case inheritanceTooDeep = "inheritance-too-deep"

  // Errors: settings that cannot hold.
  case durationTooShort = "duration-too-short"
  case durationTooLong = "duration-too-long"
  case featureDurationExceedsModeDuration = "feature-duration-exceeds-mode-duration"
  case featureNotOfferedToSegment = "feature-not-offered-to-segment"
  case biometricsNotEntitled = "biometrics-not-entitled"
  case fallbackNotOffered = "fallback-not-offered"
  case roleLevelEscalation = "role-level-escalation"
  case callerNameInvalid = "caller-name-invalid"
  case weakensBaseline = "weakens-baseline"
  case conflictingFloors = "conflicting-floors"
  case missingRequiredBaseline = "missing-required-baseline"
  case notPlatformOwned = "not-platform-owned"
  case redefinesStandardCatalog = "redefines-standard-catalog"
  case invalidSuppression = "invalid-suppression"

  // Rules.
  case elevationDisabled = "elevation-disabled"
  case moneyMovementNotElevated = "money-movement-not-elevated"
  case credentialChangeNotElevated = "credential-change-not-elevated"
  case contactChangeNotElevated = "contact-change-not-elevated"
  case sensitiveDataNotElevated = "sensitive-data-not-elevated"
  case payeeChangeNotElevated = "payee-change-not-elevated"
  case longModeDuration = "long-mode-duration"
  case singleSecondFactor = "single-second-factor"
  case smsOnly = "sms-only"
  case voiceWithoutCallerName = "voice-without-caller-name"
  case featureForUnservedSegment = "feature-for-unserved-segment"
  case backupCodesBelowAdmin = "backup-codes-below-admin"
  case accountTakeoverRole = "account-takeover-role"
  case redundantPermission = "redundant-permission"
  case redundantSetting = "redundant-setting"
  case unusedBaseline = "unused-baseline"
  case staleEntitlement = "stale-entitlement"
  case unusedSuppression = "unused-suppression"
  case expiredSuppression = "expired-suppression"
  case suppressionWithoutReason = "suppression-without-reason"

  // Rules of the profile `nist-800-63b`.
  case emailAsSecondFactor = "email-as-second-factor"
  case restrictedAuthenticator = "restricted-authenticator"
  case modeDurationAboveAAL2Idle = "mode-duration-above-aal2-idle"

  // Rules of the profile `psd2`.
  case modeDurationAboveSCAIdle = "mode-duration-above-sca-idle"
  case tooManyAttempts = "too-many-attempts"

  /// Whether this is a rule, which a project may set and a comment may suppress.
  public var isRule: Bool {
    switch self {
    case .elevationDisabled, .moneyMovementNotElevated, .credentialChangeNotElevated,
      .contactChangeNotElevated, .sensitiveDataNotElevated, .payeeChangeNotElevated,
      .longModeDuration, .singleSecondFactor, .smsOnly, .voiceWithoutCallerName,
      .featureForUnservedSegment, .backupCodesBelowAdmin, .accountTakeoverRole,
      .redundantPermission, .redundantSetting, .unusedBaseline, .staleEntitlement,
      .unusedSuppression, .expiredSuppression, .suppressionWithoutReason, .emailAsSecondFactor,
      .restrictedAuthenticator, .modeDurationAboveAAL2Idle, .modeDurationAboveSCAIdle,
      .tooManyAttempts:
      true
    default: false
    }
  }
}
