import StepUpJSON
import StepUpLanguage

/// What a test expects of a decision, or a decision says of what is expected.
package struct Answer: Hashable, Sendable {
  /// What `expect` can name.
  package enum Part: String, CaseIterable, Sendable {
    case outcome, reason, methods, fallback, obligations
    case expiresIn = "expires_in"
    case permission
    case requiredLevel = "required_level"
  }

  package enum Value: Hashable, Sendable {
    case word(String)
    case list([String])
    case seconds(Int)
  }

  package private(set) var values: [Part: Value] = [:]

  subscript(part: Part) -> Value? {
    get { values[part] }
    set { values[part] = newValue }
  }
}

extension Answer {
  /// The parts whose values differ from what is expected here; a list that is absent is an empty one.
  func differences(from other: Answer) -> [Part] {
    Part.allCases.filter { part in
      guard let expected = self[part] else { return false }
      return expected != other[part] && !(expected == .list([]) && other[part] == nil)
    }
  }

  /// Only some parts.
  func limited(to parts: Set<Part>) -> Answer {
    var limited = Answer()
    limited.values = values.filter { parts.contains($0.key) }
    return limited
  }

  /// For people: `permit; reason: elevated; expires_in: 8 m`.
  package var words: String {
    Part.allCases.compactMap { part in
      self[part].map { part == .outcome ? $0.words : "\(part.rawValue): \($0.words)" }
    }.joined(separator: "; ")
  }

  func writeMembers(to writer: inout JSONWriter) {
    for part in Part.allCases {
      switch self[part] {
      case .word(let word): writer.member(part.rawValue, word)
      case .list(let items): writer.array(part.rawValue, of: items) { $0.write($1) }
      case .seconds(let seconds): writer.member(part.rawValue, seconds)
      case nil: break
      }
    }
  }
}

extension Answer.Value {
  fileprivate var words: String {
    switch self {
    case .word(let word): word
    case .list(let items): items.isEmpty ? "none" : items.joined(separator: ", ")
    case .seconds(let seconds): durationInWords(seconds)
    }
  }
}
