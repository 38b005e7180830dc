/// The words of one enumeration of the language, in the order they are listed in.
package protocol Word: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// What the word stands for, for editors and references.
  var summary: String { get }
}

/// The kinds of document.
package enum Kind: String, Word {
  case institution, baseline, catalog, entitlements, tests, project

  package var summary: String {
    switch self {
    case .institution: "one bank's or credit union's own policy"
    case .baseline: "the platform's defaults and floors"
    case .catalog: "features, permissions and staff actions beside the standard ones"
    case .entitlements: "what the platform allows single institutions"
    case .tests: "questions to an institution's policy with the answers expected"
    case .project: "the project's own settings, in `stepup.yaml`"
    }
  }
}

/// The groups of customers an institution can serve.
package enum Segment: String, Word {
  case consumer, business

  package var summary: String {
    switch self {
    case .consumer: "private persons"
    case .business: "companies"
    }
  }
}

/// The products an institution can use.
package enum Product: String, Word {
  case banking
  case accountOpening = "account_opening"

  package var summary: String {
    switch self {
    case .banking: "digital banking"
    case .accountOpening: "opening accounts online"
    }
  }
}

/// The second factors an institution can offer.
package enum SecondFactor: String, Word {
  case sms, voice, email, app

  package var summary: String {
    switch self {
    case .sms: "a code by text message to a mobile phone"
    case .voice: "a code by voice call to a landline"
    case .email: "a code by email"
    case .app: "a code or prompt of an authenticator app"
    }
  }
}

/// The level of a staff user.
package enum Level: String, Word, Comparable {
  case staff, admin

  package var summary: String {
    switch self {
    case .staff: "ordinary staff"
    case .admin: "administrators"
    }
  }

  package static func < (a: Level, b: Level) -> Bool { a == .staff && b == .admin }
}

/// Whether a feature requires Elevated Authentication.
package enum Elevation: String, Word {
  case required
  case notRequired = "not_required"

  package var summary: String {
    switch self {
    case .required: "the customer must prove again who they are"
    case .notRequired: "being logged in is enough"
    }
  }
}

/// What a feature puts at risk.
package enum Category: String, Word {
  case moneyMovement = "money_movement"
  case payee
  case credential
  case contact
  case sensitiveData = "sensitive_data"

  package var summary: String {
    switch self {
    case .moneyMovement: "moves money out"
    case .payee: "adds where money can go"
    case .credential: "changes how the customer logs in"
    case .contact: "changes where the customer is reached"
    case .sensitiveData: "shows data worth stealing"
    }
  }
}

/// How dangerous a staff action is.
package enum Risk: String, Word {
  case normal, high
  case veryHigh = "very_high"

  package var summary: String {
    switch self {
    case .normal: "an everyday action"
    case .high: "an action to think about"
    case .veryHigh: "an action before which the customer's identity must be verified"
    }
  }
}

/// Whom a staff action is done to.
package enum TargetKind: String, Word {
  case customer, staff

  package var summary: String {
    switch self {
    case .customer: "a customer"
    case .staff: "another staff user"
    }
  }
}

/// The kinds of second-factor device a staff action can be about.
package enum DeviceKind: String, Word {
  case phone, email, app

  package var summary: String {
    switch self {
    case .phone: "a phone number"
    case .email: "an email address"
    case .app: "an authenticator app"
    }
  }
}

/// Where the platform runs.
package enum DeploymentEnvironment: String, Word {
  case production, uat

  package var summary: String {
    switch self {
    case .production: "the real thing"
    case .uat: "the environment for acceptance tests"
    }
  }
}

/// How a customer reaches the institution.
package enum Channel: String, Word {
  case web, mobile, api

  package var summary: String {
    switch self {
    case .web: "a browser"
    case .mobile: "the mobile app"
    case .api: "a program"
    }
  }
}

/// Who asks.
package enum SubjectKind: String, Word {
  case customer, staff

  package var summary: String {
    switch self {
    case .customer: "a customer"
    case .staff: "a staff user"
    }
  }
}

/// How a project weighs a rule.
package enum RuleSeverity: String, Word {
  case error, warning, note, off

  package var summary: String {
    switch self {
    case .error: "a finding fails the check"
    case .warning: "a finding is a warning"
    case .note: "a finding is a remark"
    case .off: "the rule is not run"
    }
  }
}
