import StepUpEngine
import StepUpJSON

/// A value of a request with its path: what is asked of it is given or refused there.
struct RequestField {
  let path: JSONPath
  private let value: JSONValue?

  init(_ path: JSONPath, _ value: JSONValue?) {
    self.path = path
    self.value = value
  }

  /// Whether the request has this member at all; `null` is a value and of the wrong type.
  var isPresent: Bool { value != nil }

  /// A member of this object; absent where this is no object.
  func member(_ name: String) -> RequestField {
    RequestField(path.member(name), value?[name])
  }

  func requireObject() throws(JSONFault) {
    guard case .object = try present() else { throw JSONFault(path, "this must be an object") }
  }

  func string() throws(JSONFault) -> String {
    guard case .string(let text) = try present() else {
      throw JSONFault(path, "this must be a string")
    }
    return text
  }

  func boolean() throws(JSONFault) -> Bool {
    guard case .boolean(let flag) = try present() else {
      throw JSONFault(path, "this must be `true` or `false`")
    }
    return flag
  }

  func count() throws(JSONFault) -> Int64 {
    guard case .number(let number) = try present(), let count = number.count else {
      throw JSONFault(path, "this must be a whole number from 0 to \(JSONNumber.largestCount)")
    }
    return count
  }

  func items() throws(JSONFault) -> [RequestField] {
    guard case .array(let items) = try present() else {
      throw JSONFault(path, "this must be a list")
    }
    return items.enumerated().map { RequestField(path.item($0), $1) }
  }

  func instant() throws(JSONFault) -> Instant {
    guard let instant = Instant(rfc3339: try string()) else {
      throw JSONFault(
        path, "this must be a date and time with an offset, such as `2026-11-21T12:00:00Z`")
    }
    return instant
  }

  func word<Word: Vocabulary>(_ vocabulary: Word.Type) throws(JSONFault) -> Word {
    guard let word = Word(named: try string()) else {
      let words = Word.allCases.map { "`\($0.name)`" }
      throw JSONFault(path, "this must be \(listed(words))")
    }
    return word
  }

  private func present() throws(JSONFault) -> JSONValue {
    guard let value else { throw JSONFault(path, "this is missing") }
    return value
  }

  private func listed(_ words: [String]) -> String {
    words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1]
  }
}
