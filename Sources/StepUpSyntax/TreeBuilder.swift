import StepUpDiagnostics

/// Builds the tree of one file from the events of one or more stretches of it.
///
/// A file is read in one stretch unless it has syntax errors; behind each of them a new stretch begins
/// at the next top-level key and adds its entries to the same root mapping.
struct TreeBuilder {
  static let maximalDepth = 64
  static let maximalNodes = 50_000

  /// How a stretch ended.
  enum Ending {
    case finished
    case fault(SyntaxFault)
    /// A limit, or a second document; a diagnostic has been reported.
    case stopped
  }

  let source: Source
  let text: SourceText
  var diagnostics: [Diagnostic] = []
  var nodes: [SyntaxNode] = []
  var cookedTexts: [String] = []
  var comments: [ByteRange] = []
  var isComplete = true

  var open: [OpenCollection] = []
  /// The end of the last token read, comments left out.
  var tokenEnd: Int
  /// The end of the last node read.
  var nodeEnd = 0
  var gap = Gap()
  var nodeCount = 0
  /// The first node of the stretch.
  private(set) var stretchStart = 0
  /// How many collections were open where a node began of which nothing is kept but `broken`.
  var skipLevel = -1
  /// The `broken` node that stands for what is skipped; −1 for none.
  var skipNode = -1
  var lastScalar: LastScalar?
  /// How the stretch ended, once it has. Kept here and not returned by each step, because it is large
  /// and rare.
  var ending: Ending?
  var hasDocument = false
  /// The `...` that ended the document of this stretch.
  var documentEnd: ByteRange?

  /// The scalar read last, for faults that turn out to begin in it.
  struct LastScalar {
    var kind: SyntaxKind
    var start: Int
    var end: Int
    var isFlow: Bool
    var isMultiline: Bool
    /// Its node, or the one that stands for what is skipped around it; the next one where there is
    /// none.
    var node: Int
    /// How many diagnostics there were before it.
    var diagnosticCount: Int
  }

  init(_ source: Source) {
    self.source = source
    text = SourceText(bytes: source.bytes)
    tokenEnd = source.hasByteOrderMark ? 3 : 0
    nodes.reserveCapacity(source.bytes.count / 10 + 8)
  }

  var hasRoot: Bool { !nodes.isEmpty }
  var isSkipping: Bool { skipLevel >= 0 }

  func place(_ start: Int, _ end: Int) -> Place { Place(source.id, ByteRange(start, end)) }

  /// Reports a fault that does not stop the reading, unless it lies in what is skipped.
  mutating func report(_ diagnostic: Diagnostic) {
    if !isSkipping { diagnostics.append(diagnostic) }
  }

  /// Reads one stretch.
  mutating func read(_ reader: inout EventReader) -> Ending {
    hasDocument = false
    documentEnd = nil
    lastScalar = nil
    ending = nil
    stretchStart = nodes.count
    while true {
      let event = reader.next()
      var goesOn = true
      switch event.kind {
      case .scalar(let style): goesOn = addScalar(event, style, reader)
      case .mappingStart(let isFlow): goesOn = start(event, isMapping: true, isFlow: isFlow)
      case .sequenceStart(let isFlow): goesOn = start(event, isMapping: false, isFlow: isFlow)
      case .collectionEnd: end(event)
      case .alias: goesOn = addAlias(event)
      case .documentStart(let isExplicit): goesOn = startDocument(event, isExplicit: isExplicit)
      case .documentEnd(let isExplicit):
        if isExplicit {
          scanGap(to: event.start)
          documentEnd = ByteRange(event.start, event.end)
          tokenEnd = event.end
        }
      case .streamStart: break
      case .streamEnd:
        scanGap(to: source.bytes.count)
        return .finished
      case .failure: return .fault(fault(for: reader.failure()))
      }
      if !goesOn { return ending ?? .stopped }
    }
  }

  private mutating func startDocument(_ event: SyntaxEvent, isExplicit: Bool) -> Bool {
    guard isExplicit || hasDocument else {
      hasDocument = true
      return true
    }
    if hasDocument {
      scanGap(to: max(tokenEnd, event.end - 3))
      diagnostics.append(.multipleDocuments(at: place(event.end - 3, event.end), marker: "---"))
      return false
    }
    hasDocument = true
    scanGap(to: event.end - 3)
    tokenEnd = event.end
    return true
  }

  /// Does what comes before every node: comments, properties, limits, brackets left open.
  ///
  /// - Returns: where the node's own text starts; nil when the reading ends.
  mutating func begin(_ event: SyntaxEvent) -> Int? {
    scanGap(to: event.start)
    var start = event.start
    if event.hasAnchor || event.hasTag {
      let before = gap
      start = readProperties(event)
      gap = before
    }
    nodeCount += 1
    if nodeCount > Self.maximalNodes {
      diagnostics.append(.tooManyNodes(at: place(start, max(start, event.end))))
      return nil
    }
    if gap.lineStart >= 0, let top = open.last, top.isFlow,
      let fault = unclosedBracket(beforeNodeAt: start)
    {
      ending = .fault(fault)
      return nil
    }
    return start
  }

  /// Adds a node, or nothing where nothing is kept, and says its index.
  mutating func append(
    _ kind: SyntaxKind, _ start: Int, _ end: Int, isFlow: Bool = false, cookedText: Int32 = -1,
    text: ByteRange = .fileStart
  ) -> Int {
    if isSkipping { return -1 }
    nodes.append(
      SyntaxNode(
        kind: kind, isFlow: isFlow, isIncomplete: false, range: ByteRange(start, end),
        subtreeEnd: Int32(nodes.count + 1), cookedText: cookedText, textRange: text))
    return nodes.count - 1
  }

  /// Tells the collection around a node that it is complete.
  mutating func completeNode(end: Int) {
    nodeEnd = end
    let top = open.count - 1
    if top >= 0, open[top].isMapping { open[top].expectsKey.toggle() }
  }
}
