/// `kind: tests`.
package struct TestsDocument: Sendable {
  package let heading: Heading
  package let id: Setting<TestsID>
  package let institution: Setting<InstitutionID>
  package let institutions: Setting<AskedInstitutions>
  package let tests: Setting<[PolicyTest]>
  package let always: Setting<[Invariant]>
  package let never: Setting<[Invariant]>
}

/// One question, or as many as its lists have combinations, with the answer expected.
package struct PolicyTest: Sendable {
  package let name: Setting<String>
  package let request: Setting<TestRequest>
  package let expect: Setting<Expectation>
}

/// What a test asks.
package struct TestRequest: Sendable {
  package let subject: Setting<TestSubject>
  package let action: Setting<Items<ActionID>>
  package let channel: Setting<Items<Channel>>
  package let environment: Setting<Items<DeploymentEnvironment>>
  package let target: Setting<Items<TargetKind>>
  package let device: Setting<Items<DeviceKind>>
  package let elevation: Setting<TestElevation>
}

/// Who asks.
package enum TestSubject: Sendable {
  case customer(TestCustomer)
  case staff(roles: Setting<Items<RoleID>>)
}

/// A customer who asks.
package struct TestCustomer: Sendable {
  package let segment: Setting<Items<Segment>>
  package let biometricsEnrolled: Setting<Bool>
  package let failedBiometricAttempts: Setting<Int>
  package let devices: Setting<Items<CustomerDevice>>
}

/// A second-factor device of a customer.
package enum CustomerDevice: String, Word {
  case mobilePhone = "phone:mobile"
  case landline = "phone:landline"
  case email
  case app

  package var summary: String {
    switch self {
    case .mobilePhone: "a mobile phone"
    case .landline: "a landline"
    case .email: "an email address"
    case .app: "an authenticator app"
    }
  }
}

/// How long ago a method was selected, and whether the code was entered.
package struct TestElevation: Sendable {
  /// In seconds; negative when it was selected in the future.
  package let age: Setting<Int>
  package let verified: Setting<Bool>
}

/// The answer a test expects; it checks what it names.
package struct Expectation: Sendable {
  package let outcome: Setting<ExpectedOutcome>
  package let reason: Setting<ExpectedReason>
  package let methods: Setting<Items<ExpectedMethod>>
  package let fallback: Setting<Items<SecondFactor>>
  package let obligations: Setting<Items<ObligationID>>
  /// In seconds.
  package let expiresIn: Setting<Int>
  package let permission: Setting<PermissionID>
  package let requiredLevel: Setting<Level>
}
