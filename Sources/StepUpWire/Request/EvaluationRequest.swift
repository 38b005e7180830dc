package import StepUpEngine

/// One question in full, with the names as text: what a request means once it is found valid.
package struct EvaluationRequest: Hashable, Sendable {
  package var institution: String
  package var action: String
  package var question: Question

  package init(institution: String, action: String, question: Question) {
    self.institution = institution
    self.action = action
    self.question = question
  }

  /// Who asks, and what else bears on the answer.
  package enum Question: Hashable, Sendable {
    case customer(Customer, channel: Channel, time: Instant)
    case staff(roles: [String], StaffRequest)
  }

  /// Who asks.
  package enum SubjectType: UInt8, Vocabulary {
    case customer
    case staff

    package var name: String {
      switch self {
      case .customer: "customer"
      case .staff: "staff"
      }
    }
  }

  /// The decision, all eighteen rows.
  package func decision(in bundle: PolicyBundle) -> Decision {
    switch question {
    case .customer(let customer, let channel, let time):
      bundle.decide(
        institution: institution, action: action, customer: customer, channel: channel, at: time)
    case .staff(let roles, let request):
      bundle.decide(institution: institution, action: action, staffRoles: roles, request: request)
    }
  }
}
