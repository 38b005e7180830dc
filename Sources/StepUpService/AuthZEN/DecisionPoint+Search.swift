import StepUpEngine
import StepUpJSON
import StepUpWire

/// Searches list what is permitted and nothing else. Names that nobody knows are no faults: nothing
/// is permitted there.
extension DecisionPoint {
  /// The actions that a subject may do now.
  func actionSearch(_ request: RequestField, _ inquiry: Inquiry) throws(Refusal) -> [UInt8] {
    try answer(inquiry) { () throws(JSONFault) in
      let parts = RequestParts(request)
      try parts.subject.requireEntity()
      try parts.resource.requireEntity()
      let search = try Search(parts, inquiry, clock(inquiry))
      return (search.institution, try search.actions().map { .action($0) })
    }
  }

  /// The roles of which each alone may do something.
  func subjectSearch(_ request: RequestField, _ inquiry: Inquiry) throws(Refusal) -> [UInt8] {
    try answer(inquiry) { () throws(JSONFault) in
      let parts = RequestParts(request)
      try parts.subject.requireTyped()
      try parts.action.requireNamed()
      try parts.resource.requireEntity()
      let search = try Search(parts, inquiry, clock(inquiry))
      return (
        search.institution, try search.roles().map { .entity(type: "staff", id: $0) }
      )
    }
  }

  /// The kinds of users that something may be done to.
  func resourceSearch(_ request: RequestField, _ inquiry: Inquiry) throws(Refusal) -> [UInt8] {
    try answer(inquiry) { () throws(JSONFault) in
      let parts = RequestParts(request)
      try parts.subject.requireEntity()
      try parts.action.requireNamed()
      try parts.resource.requireTyped()
      let search = try Search(parts, inquiry, clock(inquiry))
      return (
        search.institution,
        try search.targets().map { .entity(type: $0.name, id: $0.name) }
      )
    }
  }

  /// Writes what a search came to.
  private func answer(
    _ inquiry: Inquiry,
    _ search: () throws(JSONFault) -> (institution: String, results: [SearchResult])
  ) throws(Refusal) -> [UInt8] {
    let found = try valid(search)
    guard inquiry.caller.mayAsk(about: found.institution) else { throw .forbidden }
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.array("results", of: found.results) { writer, result in
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
