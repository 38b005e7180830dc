package import StepUpEngine
package import StepUpJSON

/// A value of a request with its place: what is asked of it is given or refused there.
package struct RequestField {
  /// The value; where it is absent, the nearest thing around it that is there.
  private let element: JSONElement
  /// The way from there to what is absent; nil where the value is there.
  private let missing: String?

  private init(_ element: JSONElement, missing: String?) {
    self.element = element
    self.missing = missing
  }

  /// The whole request.
  package init(_ document: JSONDocument) { self.init(document.root, missing: nil) }

  /// Whether the request has this value at all; `null` is a value and of the wrong type.
  package var isPresent: Bool { missing == nil }

  /// A member of this object; absent where this is no object.
  package func member(_ name: String) -> RequestField {
    if let missing { return RequestField(element, missing: missing + "." + name) }
    guard let member = element[name] else { return RequestField(element, missing: name) }
    return RequestField(member, missing: nil)
  }

  /// This value, or the one that stands for it where it is absent.
  package func or(_ other: RequestField) -> RequestField {
    isPresent || !other.isPresent ? self : other
  }

  package func requireObject() throws(JSONFault) {
    guard try present().isObject else { throw fault("this must be an object") }
  }

  package func requireString() throws(JSONFault) {
    guard try present().isString else { throw fault("this must be a string") }
  }

  package func string() throws(JSONFault) -> String {
    guard let text = try present().string else { throw fault("this must be a string") }
    return text
  }

  package func boolean() throws(JSONFault) -> Bool {
    guard let flag = try present().boolean else { throw fault("this must be `true` or `false`") }
    return flag
  }

  package func count() throws(JSONFault) -> Int64 {
    guard let count = try present().number?.count else {
      throw fault("this must be a whole number from 0 to \(JSONNumber.largestCount)")
    }
    return count
  }

  package func items() throws(JSONFault) -> RequestItems {
    guard let items = try present().items else { throw fault("this must be a list") }
    return RequestItems(items)
  }

  package func instant() throws(JSONFault) -> Instant {
    try requireString()
    guard let instant = element.utf8.flatMap(Instant.init(rfc3339:)) else {
      throw fault(
        "this must be a date and time with an offset, such as `2026-11-21T12:00:00Z`")
    }
    return instant
  }

  package func word<Word: Vocabulary>(_ vocabulary: Word.Type) throws(JSONFault) -> Word {
    let element = try present()
    for word in Word.allCases where element.spells(word.name) { return word }
    // What is no string at all is said first.
    try requireString()
    throw fault("this must be \(listed(Word.allCases.map { "`\($0.name)`" }))")
  }

  /// What is wrong with this value.
  package func fault(_ message: String) -> JSONFault {
    JSONFault(at: element.path.description + (missing.map { "." + $0 } ?? ""), message)
  }

  private func present() throws(JSONFault) -> JSONElement {
    if isPresent { return element }
    throw fault("this is missing")
  }

  private func listed(_ words: [String]) -> String {
    words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1]
  }

  /// The items of a list, one by one.
  package struct RequestItems: Sequence, IteratorProtocol {
    private var elements: JSONElements

    fileprivate init(_ elements: JSONElements) { self.elements = elements }

    package mutating func next() -> RequestField? {
      elements.next().map { RequestField($0, missing: nil) }
    }
  }
}
