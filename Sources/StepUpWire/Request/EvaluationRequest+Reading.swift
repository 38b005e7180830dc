package import StepUpEngine
package import StepUpJSON

extension EvaluationRequest {
  /// Reads one JSON text.
  ///
  /// - Throws: What makes the request invalid.
  package init(json: [UInt8], in bundle: PolicyBundle, now: Instant) throws(JSONFault) {
    let request = RequestField(try JSONReader.document(json))
    try request.requireObject()
    let parts = RequestParts(request)
    try self.init(parts, RequestHeading(parts), in: bundle, clock: RequestClock(now: now))
  }

  /// Reads a request whose heading has been read.
  ///
  /// Who and what are known is looked at before the rest is checked: a question about an unknown
  /// action is not refused for what it says of its resource. The rest of such a question bears on no
  /// answer: where it cannot be read, it stands at its defaults.
  init(
    _ parts: borrowing RequestParts, _ heading: RequestHeading, in bundle: PolicyBundle,
    clock: RequestClock
  ) throws(JSONFault) {
    let isKnown = bundle.policy(for: heading.institution) != nil
    let action = isKnown ? bundle.action(named: heading.action) : nil
    let question: Question
    switch (action, heading.subjectType) {
    case (.feature, .customer):
      question = try .init(customer: parts.subject, context: parts.context, clock: clock)
    case (.staffAction(let staffAction), .staff):
      question = try .init(
        staff: parts.subject, resource: parts.resource, context: parts.context,
        asksForDevice: bundle.conditions(of: staffAction).devices != nil, clock: clock)
    case (_, .customer):
      question =
        (try? .init(customer: parts.subject, context: parts.context, clock: clock))
        ?? .customer(Customer(segment: .consumer), channel: .web, time: clock.now)
    case (_, .staff):
      question =
        (try? .init(
          staff: parts.subject, resource: parts.resource, context: parts.context,
          asksForDevice: false, clock: clock))
        ?? .staff(roles: [], StaffRequest(target: .customer))
    }
    self.init(institution: heading.institution, action: heading.action, question: question)
  }
}
