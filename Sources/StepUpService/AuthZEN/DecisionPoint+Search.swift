import StepUpEngine
import StepUpJSON
import StepUpWire

/// Searches list what is permitted and nothing else. Names that nobody knows are no faults: nothing
/// is permitted there.
extension DecisionPoint {
  /// The actions that a subject may do now.
  func actionSearch(_ request: RequestField, _ inquiry: Inquiry) throws(Refusal) -> [UInt8] {
    try answer(request, inquiry) { parts throws(JSONFault) in
      try parts.subject.requireEntity()
      try parts.resource.requireEntity()
    } listing: { search throws(JSONFault) in
      try search.actions().map { .action($0) }
    }
  }

  /// The roles of which each alone may do something.
  func subjectSearch(_ request: RequestField, _ inquiry: Inquiry) throws(Refusal) -> [UInt8] {
    try answer(request, inquiry) { parts throws(JSONFault) in
      try parts.subject.requireTyped()
      try parts.action.requireNamed()
      try parts.resource.requireEntity()
    } listing: { search throws(JSONFault) in
      try search.roles().map { .entity(type: "staff", id: $0) }
    }
  }

  /// The kinds of users that something may be done to.
  func resourceSearch(_ request: RequestField, _ inquiry: Inquiry) throws(Refusal) -> [UInt8] {
    try answer(request, inquiry) { parts throws(JSONFault) in
      try parts.subject.requireEntity()
      try parts.action.requireNamed()
      try parts.resource.requireTyped()
    } listing: { search throws(JSONFault) in
      try search.targets().map { .entity(type: $0.name, id: $0.name) }
    }
  }

  /// Writes what a search comes to, once it is known that the caller may ask it.
  private func answer(
    _ request: RequestField, _ inquiry: Inquiry,
    requiring check: (RequestParts) throws(JSONFault) -> Void,
    listing results: (Search) throws(JSONFault) -> [SearchResult]
  ) throws(Refusal) -> [UInt8] {
    let parts = RequestParts(request)
    let search = try valid { () throws(JSONFault) in
      try check(parts)
      return try Search(parts, inquiry, clock(inquiry))
    }
    guard inquiry.caller.mayAsk(about: search.institution) else { throw .forbidden }
    let found = try valid { () throws(JSONFault) in try results(search) }
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.array("results", of: found) { writer, result in
        writer.object { writer in
          switch result {
          case .action(let name): writer.member("name", name)
          case .entity(let type, let id):
            writer.member("type", type)
            writer.member("id", id)
          }
        }
      }
    }
    return writer.bytes
  }
}

/// What a search lists.
private enum SearchResult {
  case action(String)
  case entity(type: String, id: String)
}
