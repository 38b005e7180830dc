import StepUpJSON

/// Says where the questions are asked, as AuthZEN's discovery describes it.
struct Metadata {
  private let base: String

  /// - Parameter tenant: The institution whose decision point is described; nil for that of all.
  init(_ url: PublicURL, tenant: String?) {
    base = url.text + (tenant.map { "/institutions/" + $0 } ?? "")
  }

  /// The document.
  var bytes: [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("policy_decision_point", base)
      writer.member("access_evaluation_endpoint", base + "/access/v1/evaluation")
      writer.member("access_evaluations_endpoint", base + "/access/v1/evaluations")
      writer.member("search_subject_endpoint", base + "/access/v1/search/subject")
      writer.member("search_resource_endpoint", base + "/access/v1/search/resource")
      writer.member("search_action_endpoint", base + "/access/v1/search/action")
    }
    return writer.bytes
  }
}
