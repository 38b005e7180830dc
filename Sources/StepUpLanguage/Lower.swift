package import StepUpDiagnostics
package import StepUpSyntax

/// What one file turned out to be.
package struct Lowered: Sendable {
  /// The document, or nothing when the file does not say which kind it is.
  package let document: Document?
  package let diagnostics: [Diagnostic]
}

/// Reads a syntax tree as a document of the language.
///
/// Never fails: what is wrong becomes diagnostics, and the document says of each value whether it is
/// stated, absent or hidden by a fault. Names are checked for form only; nothing is looked up.
package func lower(_ tree: SyntaxTree) -> Lowered {
  var reader = Reader(tree)
  let document = reader.document()
  return Lowered(document: document, diagnostics: reader.diagnostics)
}

private let kindKey = [Array("kind".utf8)]

extension Reader {
  fileprivate mutating func document() -> Document? {
    guard let root = tree.root else { return nil }
    guard tree.kind(of: root) == .mapping else {
      if tree.isComplete, tree.kind(of: root) != .broken {
        report(.rootIsNoMapping(at: tree.place(of: root)))
      }
      return nil
    }
    guard let entry = kindEntry(of: root) else {
      if tree.isComplete { reportMissingKind(root) }
      return nil
    }
    let site = Site(name: "kind", key: tree.place(of: entry.key))
    guard let text = text(of: entry.value, "a kind such as `institution`", site) else { return nil }
    let kindPlace = tree.place(of: entry.value)
    guard let kind = Kind(rawValue: text) else {
      report(.unknownKind(text, at: kindPlace))
      return nil
    }
    var keys = tree.entries(of: root)
    let firstKey = keys.next().map { tree.place(of: $0.key) } ?? kindPlace
    let heading = Heading(kindPlace: kindPlace, firstKey: firstKey)
    return document(of: kind, root, heading)
  }

  private func kindEntry(of root: NodeID) -> (key: NodeID, value: NodeID)? {
    for entry in tree.entries(of: root) where tree.position(of: entry.key, among: kindKey) != nil {
      return entry
    }
    return nil
  }

  private mutating func reportMissingKind(_ root: NodeID) {
    let keys = tree.entries(of: root)
    let first = keys.first { _ in true }?.key ?? root
    let misspelt = keys.first { nearestName(to: tree.text(of: $0.key), among: ["kind"]) != nil }
    report(
      .missingKind(
        misspelt.map { Located(tree.text(of: $0.key), at: tree.place(of: $0.key)) },
        at: tree.place(of: first)))
  }

  private mutating func document(of kind: Kind, _ root: NodeID, _ heading: Heading) -> Document? {
    let read: (inout Reader, Fields, Heading) -> Document =
      switch kind {
      case .institution: InstitutionKeys.read
      case .baseline: BaselineKeys.read
      case .catalog: CatalogKeys.read
      case .entitlements: EntitlementsKeys.read
      case .tests: TestsKeys.read
      case .project: ProjectKeys.read
      }
    // What the document lacks as a whole is reported at the value of `kind`.
    let site = Site(name: "kind", key: heading.kindPlace)
    guard let fields = fields(of: root, table(of: kind), site) else { return nil }
    _ = self.read(HeadingKeys.version, in: fields)
    return read(&self, fields, heading)
  }
}
