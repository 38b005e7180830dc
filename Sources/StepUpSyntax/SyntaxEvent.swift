/// One step of reading YAML text.
struct SyntaxEvent {
  enum Kind {
    case streamStart, streamEnd
    case documentStart(isExplicit: Bool)
    case documentEnd(isExplicit: Bool)
    /// The style is one of the scalar kinds.
    case scalar(SyntaxKind)
    case alias
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
    /// The text cannot be read on.
    case failure
  }

  var kind: Kind
  /// Where it starts, an anchor or a tag before it included.
  var start: Int
  var end: Int
  /// The column of the start, from 0.
  var column: Int
  /// For a scalar: how many bytes its text has.
  var textLength = 0
  var hasAnchor = false
  var hasTag = false

  var isCollectionStart: Bool {
    switch kind {
    case .sequenceStart, .mappingStart: true
    default: false
    }
  }

  /// Whether it is a scalar that has a text of its own even when that is empty.
  var isQuoted: Bool {
    if case .scalar(let style) = kind { return style != .plain }
    return false
  }
}

/// Why libyaml could not read on, in its own words.
struct SyntaxFailure {
  var problem: String
  var context: String
  /// Where it noticed.
  var place: Int
  /// Where what it was reading began; meaningful for some problems only.
  var contextPlace: Int
}
