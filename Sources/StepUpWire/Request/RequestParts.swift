package import StepUpJSON

/// The four parts of a request, each with its place.
package struct RequestParts {
  package let subject: RequestField
  package let action: RequestField
  package let resource: RequestField
  package let context: RequestField

  /// The parts of an object.
  package init(_ request: borrowing RequestField) {
    subject = request.member("subject")
    action = request.member("action")
    resource = request.member("resource")
    context = request.member("context")
  }

  /// The parts of an item of a batch: its own, each as a whole, else the batch's.
  package init(_ item: borrowing RequestField, defaults: borrowing RequestParts) {
    let own = RequestParts(item)
    subject = own.subject.or(defaults.subject)
    action = own.action.or(defaults.action)
    resource = own.resource.or(defaults.resource)
    context = own.context.or(defaults.context)
  }
}

/// What every request says: where, what, and as whom.
package struct RequestHeading: Hashable, Sendable {
  package let institution: String
  package let action: String
  package let subjectType: EvaluationRequest.SubjectType

  /// Reads what has to be sound before anything is answered.
  ///
  /// - Parameter tenant: The institution that the address of the request names: the context need
  ///   not name it then, and may not name another.
  package init(_ parts: borrowing RequestParts, tenant: String? = nil) throws(JSONFault) {
    try parts.subject.requireObject()
    try parts.action.requireObject()
    institution = try parts.institution(tenant: tenant)
    action = try parts.action.member("name").string()
    subjectType = try parts.subject.member("type").word(EvaluationRequest.SubjectType.self)
  }
}

extension RequestParts {
  /// The institution that is asked about.
  package func institution(tenant: String?) throws(JSONFault) -> String {
    guard let tenant else {
      try context.requireObject()
      return try context.member("institution").institution()
    }
    guard context.isPresent else { return tenant }
    try context.requireObject()
    let stated = context.member("institution")
    guard stated.isPresent else { return tenant }
    guard try stated.string() == tenant else {
      throw stated.fault("this must be `\(tenant)`, the institution of the address")
    }
    return tenant
  }
}
