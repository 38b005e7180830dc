package import StepUpDiagnostics

/// The largest file that is read, in bytes.
private let maximalSize = 1_048_576

/// Reads a file as YAML.
///
/// Never fails: what is wrong becomes diagnostics, in the order of the file, and whatever could be
/// read is in the tree.
///
/// - Complexity: O(bytes), also for files that are full of faults.
package func parse(_ source: Source) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
  guard source.bytes.count <= maximalSize else {
    let fault = Diagnostic.fileTooLarge(
      source.bytes.count, limit: maximalSize, at: Place(source.id, .fileStart))
    return (.unread(source), [fault])
  }
  let characters = CharacterCheck(source)
  guard characters.diagnostics.isEmpty else { return (.unread(source), characters.diagnostics) }

  var builder = TreeBuilder(source)
  builder.read(firstNonASCII: characters.firstNonASCII)
  let diagnostics = builder.diagnostics
  return (builder.tree, diagnostics)
}

extension TreeBuilder {
  /// Reads the whole file, stretch by stretch.
  fileprivate mutating func read(firstNonASCII: Int) {
    var next: Int? = readDirectives()
    var firstChunk = source.bytes.count
    while let start = next {
      var reader = EventReader(
        source.bytes, from: start, firstChunk: max(firstChunk, 1), firstNonASCII: firstNonASCII)
      switch read(&reader) {
      case .finished: next = nil
      case .fault(let fault): next = recover(from: fault)
      case .stopped:
        isComplete = false
        closeAll()
        next = nil
      }
      firstChunk = 256
    }
    if hasRoot, !isComplete, !nodes[0].kind.isLeaf { nodes[0].isIncomplete = true }
    if !hasRoot, isComplete {
      diagnostics.append(.emptyDocument(at: Place(source.id, .fileStart)))
    }
    reportDuplicateKeys()
    if diagnostics.count > 1 { diagnostics.sort(by: Diagnostic.precedes) }
  }

  /// Reports the directives at the head of the file and says where the document begins.
  private mutating func readDirectives() -> Int {
    while true {
      let start = text.skipToToken(tokenEnd)
      guard text.byte(start) == Byte.percent, start == text.lineStart(start) else {
        return tokenEnd
      }
      scanGap(to: start)
      let end = text.endOfText(start, inFlow: false)
      report(.directive(at: place(start, end), removing: place(start, text.nextLine(start))))
      tokenEnd = end
      scanGap(to: text.nextLine(end))
    }
  }

  fileprivate var tree: SyntaxTree {
    SyntaxTree(
      source: source, root: hasRoot ? NodeID(index: 0) : nil, comments: comments,
      isComplete: isComplete, nodes: nodes, cookedTexts: cookedTexts)
  }
}

extension SyntaxTree {
  /// The tree of a file that was not read at all.
  fileprivate static func unread(_ source: Source) -> SyntaxTree {
    SyntaxTree(
      source: source, root: nil, comments: [], isComplete: false, nodes: [], cookedTexts: [])
  }
}
