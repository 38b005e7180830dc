import StepUpDiagnostics
import StepUpSyntax

/// The keys of `kind: tests`.
enum TestsKeys {
  static let id = Key.required(
    "id", Shape<TestsID>.identifier("a tests file"), "The file's id, unique in the project.",
    examples: ["harbor-federal-tests"])
  static let institution = Key.optional(
    "institution", Shape<InstitutionID>.identifier("an institution"),
    "The institution that is asked.", examples: ["harbor-federal"])
  static let institutions = Key.optional(
    "institutions", AskedInstitutions.shape, default: .words("`institution`"),
    "The institutions that `always` and `never` speak of: `all`, or a list.", examples: ["all"])
  static let tests: Key<[PolicyTest]> = .optional(
    "tests", .sequence(of: testShape), "The questions and the answers expected.")
  static let always: Key<[Invariant]> = .optional(
    "always", .sequence(of: InvariantKeys.shape), "What every answer to certain questions is.")
  static let never: Key<[Invariant]> = .optional(
    "never", .sequence(of: InvariantKeys.shape), "What no answer to certain questions is.")

  static let table = HeadingKeys.table(
    .tests, subject: "a tests file",
    [
      id.entry, institution.entry, institutions.entry, tests.entry, always.entry, never.entry,
    ],
    alternatives: [["institution", "institutions"], ["tests", "always", "never"]],
    companions: [(of: "tests", needed: "institution")])

  static func read(_ reader: inout Reader, _ fields: Fields, _ heading: Heading) -> Document {
    .tests(
      TestsDocument(
        heading: heading, id: reader.read(id, in: fields),
        institution: reader.read(institution, in: fields),
        institutions: reader.read(institutions, in: fields),
        tests: reader.read(tests, in: fields), always: reader.read(always, in: fields),
        never: reader.read(never, in: fields)))
  }

  static let name = Key.required(
    "name", .name, "What the test shows, as a sentence.",
    examples: ["wires ask for a second factor"])
  static let request = Key.required(
    "request", TestRequestKeys.shape, "What is asked.",
    examples: ["{ subject: { type: customer, segment: consumer }, action: wires }"])
  static let expect = Key.required(
    "expect", ExpectationKeys.shape, "The answer expected; only what is named is checked.",
    examples: ["{ outcome: elevate }"])

  private static let testShape = Shape<PolicyTest>.mapping(
    KeyTable(subject: "a test", keys: [name.entry, request.entry, expect.entry])
  ) { reader, fields in
    PolicyTest(
      name: reader.read(name, in: fields), request: reader.read(request, in: fields),
      expect: reader.read(expect, in: fields))
  }
}

/// The keys of a test's `request`.
enum TestRequestKeys {
  static let subject = Key.required(
    "subject", TestSubjectKeys.shape, "Who asks.",
    examples: ["{ type: customer, segment: consumer }"])
  static let action: Key<Items<ActionID>> = .required(
    "action", .oneOrMore(.identifier("an action")), "The feature or staff action.",
    examples: ["wires"])
  static let channel = Key.optional(
    "channel", .oneOrMore(Shape<Channel>.word), default: "web",
    "How the customer reaches the institution.")
  static let environment = Key.optional(
    "environment", .oneOrMore(Shape<DeploymentEnvironment>.word), default: "production",
    "Where the platform runs.")
  static let target = Key.optional(
    "target", .oneOrMore(Shape<TargetKind>.word), "Whom a staff action is done to.")
  static let device = Key.optional(
    "device", .oneOrMore(Shape<DeviceKind>.word), "The device a staff action is about.")
  static let elevation = Key.optional(
    "elevation", elevationShape, default: .words("none selected"),
    "The method the customer selected.", examples: ["{ age: 2m, verified: true }"])

  static let shape = Shape<TestRequest>.mapping(
    KeyTable(
      subject: "a test's request",
      keys: [
        subject.entry, action.entry, channel.entry, environment.entry, target.entry, device.entry,
        elevation.entry,
      ])
  ) { reader, fields in
    TestRequest(
      subject: reader.read(subject, in: fields), action: reader.read(action, in: fields),
      channel: reader.read(channel, in: fields),
      environment: reader.read(environment, in: fields), target: reader.read(target, in: fields),
      device: reader.read(device, in: fields), elevation: reader.read(elevation, in: fields))
  }

  /// Seconds: as many either way as a duration can count.
  private static let ages = -3_599_999_996_400...3_599_999_996_400

  static let age = Key.required(
    "age", .duration(ages), "How long ago the method was selected; negative for the future.",
    examples: ["2m"])
  static let verified = Key.required(
    "verified", .boolean, "Whether the code was entered.", examples: ["true"])

  private static let elevationShape = Shape<TestElevation>.mapping(
    KeyTable(
      subject: "`elevation`", keys: [age.entry, verified.entry], layout: .onOneLine)
  ) { reader, fields in
    TestElevation(
      age: reader.read(age, in: fields), verified: reader.read(verified, in: fields))
  }
}

/// The keys of a test's `subject`.
enum TestSubjectKeys {
  static let type = Key.required(
    "type", Shape<SubjectKind>.word, "Who asks.", examples: ["customer"])
  static let segment = Key.optional(
    "segment", .oneOrMore(Shape<Segment>.word), "The customer's segment.")
  static let biometricsEnrolled = Key.optional(
    "biometrics_enrolled", .boolean, default: "false",
    "Whether the customer has set up biometrics.")
  static let failedBiometricAttempts = Key.optional(
    "failed_biometric_attempts", .integer(0...9_007_199_254_740_991), default: "0",
    "How often biometrics failed.")
  static let devices = Key.optional(
    "devices", .list(of: Shape<CustomerDevice>.word, allowsEmpty: true),
    default: .words("not known"), "The customer's own devices.", examples: ["[phone:mobile, email]"]
  )
  static let roles: Key<Items<RoleID>> = .optional(
    "roles", .list(of: .identifier("a role"), allowsEmpty: true), "The staff user's roles.",
    examples: ["[support]"])

  private static let customerKeys = [
    segment.entry, biometricsEnrolled.entry, failedBiometricAttempts.entry, devices.entry,
  ]
  private static let staffKeys = [roles.entry]
  private static let table = KeyTable(
    subject: "a test's subject", keys: [type.entry] + customerKeys + staffKeys,
    layout: .onOneLine)

  static let shape = Shape<TestSubject>(schema: .mapping(table)) { reader, node, site in
    guard let fields = reader.fields(of: node, table, site) else { return nil }
    let place = site.key ?? reader.tree.place(of: node)
    let kind = reader.read(type, in: fields).value
    let customer = TestCustomer(
      segment: reader.read(segment, in: fields),
      biometricsEnrolled: reader.read(biometricsEnrolled, in: fields),
      failedBiometricAttempts: reader.read(failedBiometricAttempts, in: fields),
      devices: reader.read(devices, in: fields))
    let staffRoles = reader.read(roles, in: fields)
    switch kind {
    case .customer:
      reader.refuse(staffKeys, in: fields, only: "staff")
      if case .absent = customer.segment {
        reader.report(.missingKey("segment", in: "a customer", at: place, example: "consumer"))
      }
      return .customer(customer)
    case .staff:
      reader.refuse(customerKeys, in: fields, only: "a customer")
      if case .absent = staffRoles {
        reader.report(.missingKey("roles", in: "a staff user", at: place, example: "[support]"))
      }
      return .staff(roles: staffRoles)
    case nil: return nil
    }
  }
}

extension Reader {
  /// Reports keys that are there but belong to another sort of subject.
  mutating func refuse(_ keys: [KeyEntry], in fields: Fields, only owner: String) {
    for entry in keys {
      if case .present(let key, _) = fields[entry.name] {
        report(.misplacedKey(entry.name, belongsTo: owner, at: tree.place(of: key)))
      }
    }
  }
}

/// The keys of a test's `expect`.
enum ExpectationKeys {
  static let outcome = Key.required(
    "outcome", Shape<ExpectedOutcome>.word, "What the decision comes to.", examples: ["elevate"])
  static let reason = Key.optional(
    "reason", Shape<ExpectedReason>.word, "Why.", examples: ["elevation_required"])
  static let methods = Key.optional(
    "methods", .list(of: Shape<ExpectedMethod>.word, allowsEmpty: true),
    "The methods of the challenge, in order.", examples: ["[sms, email]"])
  static let fallback = Key.optional(
    "fallback", .list(of: Shape<SecondFactor>.word, allowsEmpty: true),
    "The fallback of the challenge, in order.", examples: ["[sms, email]"])
  static let obligations: Key<Items<ObligationID>> = .optional(
    "obligations", .list(of: .identifier("an obligation"), allowsEmpty: true),
    "The obligations of the permit, in order.", examples: ["[verify_identity]"])
  static let expiresIn = Key.optional(
    "expires_in", .duration(0...86_400), "How long the permit still holds, exactly.",
    examples: ["8m"])
  static let permission = Key.optional(
    "permission", Shape<PermissionID>.identifier("a permission"),
    "The permission that is missing.", examples: ["can_view_notification_history"])
  static let requiredLevel = Key.optional(
    "required_level", Shape<Level>.word, "The level that is needed.", examples: ["admin"])

  static let shape = Shape<Expectation>.mapping(
    KeyTable(
      subject: "`expect`",
      keys: [
        outcome.entry, reason.entry, methods.entry, fallback.entry, obligations.entry,
        expiresIn.entry, permission.entry, requiredLevel.entry,
      ],
      layout: .onOneLine)
  ) { reader, fields in
    Expectation(
      outcome: reader.read(outcome, in: fields), reason: reader.read(reason, in: fields),
      methods: reader.read(methods, in: fields), fallback: reader.read(fallback, in: fields),
      obligations: reader.read(obligations, in: fields),
      expiresIn: reader.read(expiresIn, in: fields),
      permission: reader.read(permission, in: fields),
      requiredLevel: reader.read(requiredLevel, in: fields))
  }
}
