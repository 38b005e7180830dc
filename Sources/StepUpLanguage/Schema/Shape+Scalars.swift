import StepUpDiagnostics
import StepUpSyntax

extension Shape {
  /// The name of a subject; `what` says of which sort.
  static func identifier<Subject>(_ what: String) -> Shape where Value == Identifier<Subject> {
    Shape(schema: .identifier(what)) { reader, node, site in
      reader.identifier(node, what, site)
    }
  }
}

extension Reader {
  /// Reads a node as the name of a subject.
  mutating func identifier<Subject>(
    _ node: NodeID, _ what: String, _ site: Site
  ) -> Identifier<Subject>? {
    if let bytes = tree.bytes(of: node), let id = Identifier<Subject>(bytes: bytes) { return id }
    guard let text = text(of: node, "the id of \(what)", site) else { return nil }
    if let id = Identifier<Subject>(text) { return id }
    if let fault = IdentifierFault(in: text) {
      report(.invalidID(text, fault, at: tree.place(of: node)))
    }
    return nil
  }
}

extension Shape where Value: Word {
  /// One of the words of an enumeration.
  static var word: Shape {
    let values = Array(Value.allCases)
    let bytes = values.map { Array($0.rawValue.utf8) }
    let words = values.map { (word: $0.rawValue, summary: $0.summary) }
    return Shape(schema: .words(words)) { reader, node, site in
      if let position = reader.tree.position(of: node, among: bytes) {
        return values[position]
      }
      guard let text = reader.text(of: node, listing(words.map(\.word), "or"), site) else {
        return nil
      }
      // A block scalar's text is without its line end.
      if let value = Value(rawValue: text) { return value }
      reader.report(
        .unknownWord(text, known: words.map(\.word), site, at: reader.tree.place(of: node)))
      return nil
    }
  }
}

extension Shape where Value == Bool {
  /// Unquoted `true` or `false`, nothing else.
  static var boolean: Shape {
    Shape(schema: .boolean) { reader, node, site in
      guard let text = reader.text(of: node, "`true` or `false`", site) else { return nil }
      if reader.tree.kind(of: node) == .plain, text == "true" || text == "false" {
        return text == "true"
      }
      reader.report(.notABoolean(text, site, at: reader.tree.place(of: node)))
      return nil
    }
  }
}

extension Shape where Value == Int {
  /// Unquoted decimal digits within a range.
  static func integer(_ range: ClosedRange<Int>) -> Shape {
    Shape(schema: .integer(range)) { reader, node, site in
      var expected: String { "a whole number from \(range.lowerBound) to \(range.upperBound)" }
      guard let text = reader.text(of: node, expected, site) else { return nil }
      let place = reader.tree.place(of: node)
      guard reader.tree.kind(of: node) == .plain, isPlainDecimal(text) else {
        let meant = isPlainDecimal(text) ? Int(text).flatMap { range.contains($0) ? $0 : nil } : nil
        reader.report(.notAnInteger(text, expected, site, meant: meant, at: place))
        return nil
      }
      guard let value = Int(text), range.contains(value) else {
        reader.report(.integerOutOfRange(text, range, site, at: place))
        return nil
      }
      return value
    }
  }

  /// A duration in seconds, within a range.
  static func duration(_ range: ClosedRange<Int>) -> Shape {
    Shape(schema: .duration(range)) { reader, node, site in
      let expected = "a duration such as `600`, `600s` or `10m`"
      guard let text = reader.text(of: node, expected, site) else { return nil }
      let place = reader.tree.place(of: node)
      let isNegative = range.lowerBound < 0 && text.first == "-"
      guard reader.tree.kind(of: node) == .plain,
        let size = DurationText(isNegative ? text.dropFirst() : text[...])
      else {
        let isQuoted = reader.tree.kind(of: node) != .plain
        reader.report(.notADuration(text, isQuoted: isQuoted, site, at: place))
        return nil
      }
      switch size.seconds {
      case .some(let size) where isNegative && -size < range.lowerBound:
        reader.report(.durationTooShort(text, seconds: -size, range, site, at: place))
      case .some(let size) where !isNegative && size < range.lowerBound:
        reader.report(.durationTooShort(text, seconds: size, range, site, at: place))
      case .some(let size) where isNegative || size <= range.upperBound:
        return isNegative ? -size : size
      case let seconds:
        reader.report(.durationTooLong(text, seconds: seconds, range, site, at: place))
      }
      return nil
    }
  }
}

extension Shape where Value == String {
  /// A name for people: 1 to 100 Unicode scalars, nothing invisible, no white space at either end.
  static var name: Shape {
    Shape(schema: .text(maximum: NameFault.limit)) { reader, node, site in
      guard let text = reader.text(of: node, "text", site) else { return nil }
      guard let fault = NameFault(in: text) else { return text }
      reader.report(.invalidName(fault, site, at: reader.tree.place(of: node)))
      return nil
    }
  }

  /// The name shown to people called (CNAM): 1 to 15 characters that phone networks carry.
  static var callerName: Shape {
    Shape(
      schema: .characters(CallerNameFault.regularExpressionClass, maximum: CallerNameFault.limit)
    ) { reader, node, site in
      guard let text = reader.text(of: node, "text", site) else { return nil }
      guard let fault = CallerNameFault(in: text) else { return text }
      reader.report(.callerNameInvalid(text, fault, at: reader.tree.place(of: node)))
      return nil
    }
  }
}
