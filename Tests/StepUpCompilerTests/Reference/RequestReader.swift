/// Why a request is no question.
struct InvalidRequest: Error {
  let path: String
}

/// One value of a request and where it stands.
struct RequestReader {
  let path: String
  let value: RequestModel

  /// A member, if it is there.
  func member(_ name: String) -> RequestReader? {
    value[name].map { RequestReader(path: "\(path).\(name)", value: $0) }
  }

  func required(_ name: String) throws(InvalidRequest) -> RequestReader {
    guard let member = member(name) else { throw InvalidRequest(path: "\(path).\(name)") }
    return member
  }

  func object(_ name: String) throws(InvalidRequest) -> RequestReader {
    let member = try required(name)
    guard case .object = member.value else { throw InvalidRequest(path: member.path) }
    return member
  }

  func items(_ name: String) throws(InvalidRequest) -> [RequestReader] {
    let member = try required(name)
    guard case .list(let items) = member.value else { throw InvalidRequest(path: member.path) }
    return items.indices.map { RequestReader(path: "\(member.path)[\($0)]", value: items[$0]) }
  }

  func text(_ name: String) throws(InvalidRequest) -> String { try required(name).text() }

  func text() throws(InvalidRequest) -> String {
    switch value {
    case .text(let text): return text
    case .time(let moment, let offset): return CalendarTime(moment, offset).text
    default: throw InvalidRequest(path: path)
    }
  }

  func word(_ name: String, _ words: [String]) throws(InvalidRequest) -> String {
    let text = try text(name)
    guard words.contains(text) else { throw InvalidRequest(path: "\(path).\(name)") }
    return text
  }

  func flag(_ name: String) throws(InvalidRequest) -> Bool {
    guard case .flag(let flag) = try required(name).value else {
      throw InvalidRequest(path: "\(path).\(name)")
    }
    return flag
  }

  func count(_ name: String) throws(InvalidRequest) -> Int {
    guard case .number(_, let count?) = try required(name).value else {
      throw InvalidRequest(path: "\(path).\(name)")
    }
    return count
  }

  func time(_ name: String) throws(InvalidRequest) -> Int {
    guard case .time(let moment, _) = try required(name).value else {
      throw InvalidRequest(path: "\(path).\(name)")
    }
    return moment
  }
}
