package import StepUpDiagnostics

/// One policy file as the language understands it, every value with its place.
///
/// Documents are large and handed on from stage to stage, so none is held in place.
package enum Document: Sendable {
  case institution(InstitutionDocument)
  indirect case baseline(BaselineDocument)
  indirect case catalog(CatalogDocument)
  indirect case entitlements(EntitlementsDocument)
  indirect case tests(TestsDocument)
  indirect case project(ProjectDocument)
}

extension Document {
  /// What sort of document it is.
  package var kind: Kind {
    switch self {
    case .institution: .institution
    case .baseline: .baseline
    case .catalog: .catalog
    case .entitlements: .entitlements
    case .tests: .tests
    case .project: .project
    }
  }
}

/// What every document has at its top.
package struct Heading: Sendable {
  /// The value of `kind`: where faults of the document as a whole are reported.
  package let kindPlace: Place
  /// The file's first key.
  package let firstKey: Place
}

/// `kind: institution`.
///
/// A class, since there are many, and every stage keeps them.
package final class InstitutionDocument: Sendable {
  package let heading: Heading
  package let id: Setting<InstitutionID>
  package let name: Setting<String>
  package let extends: Setting<BaselineID>
  package let settings: PolicySettings

  init(
    heading: Heading, id: Setting<InstitutionID>, name: Setting<String>,
    extends: Setting<BaselineID>, settings: PolicySettings
  ) {
    self.heading = heading
    self.id = id
    self.name = name
    self.extends = extends
    self.settings = settings
  }
}

/// `kind: baseline`.
package struct BaselineDocument: Sendable {
  package let heading: Heading
  package let id: Setting<BaselineID>
  package let name: Setting<String>
  package let extends: Setting<BaselineID>
  package let defaults: PolicySettings
  package let floors: Floors
}

/// What a baseline's `require` asks of the institutions that extend it.
package struct Floors: Sendable {
  package let features: Setting<Items<FeatureID>>
  /// In seconds.
  package let modeDurationMax: Setting<Int>
  /// In seconds.
  package let modeDurationMin: Setting<Int>
  package let biometricsAllowed: Setting<Bool>
  package let maxAttempts: Setting<Int>
  package let methodsAllowed: Setting<Items<SecondFactor>>
  package let methodsAtLeast: Setting<Int>
  package let permissions: Setting<Entries<PermissionID, Setting<Level>>>
}

/// `kind: catalog`.
package struct CatalogDocument: Sendable {
  package let heading: Heading
  package let id: Setting<CatalogID>
  package let features: Setting<Entries<FeatureID, FeatureDefinition>>
  package let permissions: Setting<Entries<PermissionID, PermissionDefinition>>
  package let staffActions: Setting<Entries<StaffActionID, StaffActionDefinition>>
}

/// A feature that a catalog defines.
package struct FeatureDefinition: Sendable {
  package let title: Setting<String>
  package let segments: Setting<Items<Segment>>
  package let category: Setting<Category>
}

/// A permission that a catalog defines.
package struct PermissionDefinition: Sendable {
  package let title: Setting<String>
  package let defaultFor: Setting<Level>
}

/// A staff action that a catalog defines.
package struct StaffActionDefinition: Sendable {
  package let title: Setting<String>
  package let permission: Setting<PermissionID>
  package let risk: Setting<Risk>
  /// The lowest level that may act on a customer or on staff; absent when nobody may.
  package let targets: Setting<StaffActionTargets>
  package let devices: Setting<Items<DeviceKind>>
  package let environments: Setting<Items<DeploymentEnvironment>>
  package let obligations: Setting<Items<ObligationID>>
}

/// Whom a staff action may be done to, and the lowest level for it.
package struct StaffActionTargets: Sendable {
  package let customer: Setting<Level>
  package let staff: Setting<Level>
}

/// `kind: entitlements`.
package struct EntitlementsDocument: Sendable {
  package let heading: Heading
  package let id: Setting<EntitlementsID>
  package let elevatedBiometrics: Setting<Items<InstitutionID>>
}

/// `kind: project`.
package struct ProjectDocument: Sendable {
  package let heading: Heading
  package let exclude: Setting<Items<PathPattern>>
  package let platform: Setting<Items<PathPattern>>
  package let requiredBaseline: Setting<BaselineID>
  package let platformName: Setting<String>
  package let profiles: Setting<Items<Profile>>
  package let rules: [RuleStatement]
}

/// What a project says about one rule.
package struct RuleStatement: Sendable {
  package let rule: Located<DiagnosticID>
  package let severity: Setting<RuleSeverity>
  /// In seconds, for rules with a limit of their own.
  package let max: Setting<Int>
}
