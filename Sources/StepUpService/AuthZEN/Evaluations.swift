import HTTPTypes
import StepUpEngine
import StepUpJSON
import StepUpWire

extension DecisionPoint {
  /// Answers a batch; without items it is one evaluation.
  ///
  /// Items are answered in order, from one version of the policies; one that is invalid is answered
  /// with its fault and leaves the others alone.
  func evaluations(_ request: RequestField, _ inquiry: Inquiry) throws(Refusal) -> [UInt8] {
    let (semantic, items) = try valid { () throws(JSONFault) in
      (try EvaluationsSemantic(request.member("options")), try batchItems(of: request))
    }
    guard !items.isEmpty else { return try evaluation(request, inquiry) }

    let defaults = RequestParts(request)
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("evaluations") { writer in
        writer.array { writer in
          for item in items {
            writer.startElement()
            if semantic.ends(with: answer(item, defaults, inquiry, &writer)) { return }
          }
        }
      }
    }
    return writer.bytes
  }

  /// Writes the decision of an item, or its fault.
  ///
  /// - Returns: The decision.
  private func answer(
    _ item: RequestField, _ defaults: RequestParts, _ inquiry: Inquiry, _ writer: inout JSONWriter
  ) -> Bool {
    do throws(Refusal) {
      try valid { () throws(JSONFault) in try item.requireObject() }
      let parts = RequestParts(item, defaults: defaults)
      let decided = try decide(parts, inquiry)
      note(decided, inquiry)
      write(decided.response, to: &writer)
      return decided.response.outcome == .permit
    } catch {
      writer.object { writer in
        writer.member("decision", false)
        writer.object("context") { writer in
          writer.object("error") { writer in
            writer.member("status", error.status.code)
            writer.member("message", "\(error.fault.path): \(error.fault.message)")
          }
        }
      }
      return false
    }
  }

  private func batchItems(of request: RequestField) throws(JSONFault) -> [RequestField] {
    let evaluations = request.member("evaluations")
    guard evaluations.isPresent else { return [] }
    let items = Array(try evaluations.items())
    guard items.count <= RequestLimits.batchItems else {
      throw evaluations.fault("a batch has at most \(RequestLimits.batchItems) items")
    }
    return items
  }
}

/// When a batch is done.
enum EvaluationsSemantic: UInt8, Vocabulary {
  case executeAll
  case denyOnFirstDeny
  case permitOnFirstPermit

  /// The word for it in requests.
  var name: String {
    switch self {
    case .executeAll: "execute_all"
    case .denyOnFirstDeny: "deny_on_first_deny"
    case .permitOnFirstPermit: "permit_on_first_permit"
    }
  }

  /// Reads the options of a batch.
  init(_ options: RequestField) throws(JSONFault) {
    self = .executeAll
    guard options.isPresent else { return }
    try options.requireObject()
    let semantic = options.member("evaluations_semantic")
    if semantic.isPresent { self = try semantic.word(Self.self) }
  }

  /// Whether a decision ends the batch; an elevate and an error count as deny.
  func ends(with decision: Bool) -> Bool {
    switch self {
    case .executeAll: false
    case .denyOnFirstDeny: !decision
    case .permitOnFirstPermit: decision
    }
  }
}
