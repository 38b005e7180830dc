/// A request as a tree, from which both its JSON text and the expected answer are made.
indirect enum RequestModel: Sendable {
  case null
  case flag(Bool)
  /// A number as it is written, with the count it stands for if it is one.
  case number(String, count: Int?)
  case text(String)
  /// A moment in microseconds since 1970, written with an offset in minutes.
  case time(Int, offset: Int)
  case list([RequestModel])
  case object([(name: String, value: RequestModel)])

  subscript(name: String) -> RequestModel? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

extension RequestModel {
  /// The JSON text.
  var json: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let text, _): text
    case .text(let text): "\"\(text)\""
    case .time(let moment, let offset): "\"\(CalendarTime(moment, offset).text)\""
    case .list(let items): "[\(items.map(\.json).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\"\($0.name)\":\($0.value.json)" }.joined(separator: ", "))}"
    }
  }
}
