/// A closed set of values that policy files, requests and decisions write as fixed lower-case words.
public protocol Vocabulary: CaseIterable, Hashable, Sendable {
  /// The word for this value, in snake case, stable across versions.
  var name: String { get }
}

extension Vocabulary {
  /// The value a word stands for, or nil when the vocabulary has no such word.
  ///
  /// Bytes are compared: another spelling or another case is another word.
  public init?(named word: some StringProtocol) {
    for value in Self.allCases where value.name.utf8.elementsEqual(word.utf8) {
      self = value
      return
    }
    return nil
  }
}
