package import StepUpDiagnostics

/// What holds for every answer to certain questions, or for none.
///
/// What it does not name may be anything.
package struct Invariant: Sendable {
  /// Where it stands.
  package let place: Place
  package let name: Setting<String>
  // The questions it is about.
  package let subject: Setting<InvariantSubject>
  package let action: Setting<Items<ActionID>>
  package let channel: Setting<Items<Channel>>
  package let environment: Setting<Items<DeploymentEnvironment>>
  package let target: Setting<Items<TargetKind>>
  package let device: Setting<Items<DeviceKind>>
  // The answers.
  package let outcome: Setting<Items<ExpectedOutcome>>
  package let reason: Setting<Items<ExpectedReason>>
  package let offers: Setting<Items<ExpectedMethod>>
}

/// Who asks.
package enum InvariantSubject: Sendable {
  case customer(segment: Setting<Items<Segment>>)
  /// The level is the highest of the user's roles.
  case staff(level: Setting<Items<Level>>)
}

/// The institutions that invariants speak of.
package enum AskedInstitutions: Sendable {
  case all
  case listed(Items<InstitutionID>)
}
