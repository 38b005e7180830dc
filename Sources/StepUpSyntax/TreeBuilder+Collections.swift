import StepUpDiagnostics

extension TreeBuilder {
  mutating func start(_ event: SyntaxEvent, isMapping: Bool, isFlow: Bool) -> Ending? {
    if open.isEmpty, hasRoot {
      return restart(event, isMapping: isMapping, isFlow: isFlow)
    }
    let (start, ending) = begin(event)
    if let ending { return ending }
    if open.count == Self.maximalDepth {
      let end = isFlow || !isMapping ? start + 1 : text.endOfKey(start)
      report(.nestingTooDeep(at: place(start, end)))
      isComplete = false
      return .stopped
    }
    let top = open.count - 1
    let isKey = top >= 0 && open[top].expectsKey
    var node = -1
    if !isSkipping, isKey || (top >= 0 && open[top].breaksNextValue) {
      if isKey {
        let question = gap.question
        report(
          .complexKey(at: question >= 0 ? place(question, question + 1) : place(start, start + 1)))
        breakNextValue()
      } else {
        open[top].breaksNextValue = false
      }
      node = append(.broken, start, start)
      skipLevel = open.count
      skipNode = node
    } else {
      node = append(isMapping ? .mapping : .sequence, start, start, isFlow: isFlow)
    }
    let indent = !isFlow ? column(of: start, event) : top >= 0 ? open[top].indent : -1
    open.append(
      OpenCollection(
        node: node, isMapping: isMapping, isFlow: isFlow, indent: indent, start: start,
        expectsKey: isMapping))
    let byte = source.bytes[start]
    let hasBracket = isFlow && (byte == Byte.openBracket || byte == Byte.openBrace)
    tokenEnd = hasBracket ? start + 1 : start
    nodeEnd = tokenEnd
    return nil
  }

  /// Goes on with the root mapping after a fault above; nothing else can follow one.
  private mutating func restart(_ event: SyntaxEvent, isMapping: Bool, isFlow: Bool) -> Ending? {
    scanGap(to: event.start)
    let continues = isMapping && !isFlow && nodes[0].kind == .mapping
    if !continues {
      skipLevel = 0
      skipNode = -1
    }
    open.append(
      OpenCollection(
        node: continues ? 0 : -1, isMapping: isMapping, isFlow: isFlow, indent: event.column,
        start: event.start, expectsKey: isMapping))
    return nil
  }

  mutating func end(_ event: SyntaxEvent) {
    guard let closed = open.popLast() else { return }
    var end = nodeEnd
    let byte = source.bytes[closed.start]
    if closed.isFlow, byte == Byte.openBracket || byte == Byte.openBrace, event.end > event.start {
      scanGap(to: event.start)
      tokenEnd = event.end
      end = event.end
    }
    finish(closed, end: end)
    completeNode(end: end)
  }

  /// Writes the end of a collection into its node.
  mutating func finish(_ closed: OpenCollection, end: Int) {
    if isSkipping {
      guard open.count == skipLevel else { return }
      if skipNode >= 0 { nodes[skipNode].range = ByteRange(Int(nodes[skipNode].range.start), end) }
      skipLevel = -1
      skipNode = -1
      return
    }
    let start = Int(nodes[closed.node].range.start)
    nodes[closed.node].range = ByteRange(start, max(start, end))
    nodes[closed.node].subtreeEnd = Int32(nodes.count)
  }

  private func column(of start: Int, _ event: SyntaxEvent) -> Int {
    start == event.start ? event.column : start - text.lineStart(start)
  }

  /// Reports the anchor and the tag in front of a node and says where the node itself starts.
  mutating func readProperties(_ event: SyntaxEvent) -> Int {
    var hasAnchor = event.hasAnchor
    var hasTag = event.hasTag
    tokenEnd = event.start
    while hasAnchor || hasTag {
      let start = tokenEnd
      let isAnchor = source.bytes[start] == UInt8(ascii: "&")
      guard isAnchor ? hasAnchor : hasTag else { break }
      let end = endOfProperty(start)
      if isAnchor {
        hasAnchor = false
        report(.anchor(at: place(start, end), removing: place(start, text.skipBlanks(end))))
      } else {
        hasTag = false
        report(.tag(at: place(start, end), removing: place(start, text.skipBlanks(end))))
      }
      tokenEnd = end
      guard hasAnchor || hasTag || event.textLength > 0 || event.isCollectionStart || event.isQuoted
      else { return end }
      scanGap(to: text.skipToToken(end))
    }
    return tokenEnd
  }

  private func endOfProperty(_ start: Int) -> Int {
    let isVerbatim =
      text.byte(start) == UInt8(ascii: "!") && text.byte(start + 1) == UInt8(ascii: "<")
    let isAnchor = text.byte(start) == UInt8(ascii: "&")
    var end = start + 1
    while end < source.bytes.count, !Byte.isWhiteSpace(source.bytes[end]) {
      if isAnchor, !Byte.isAnchorName(source.bytes[end]) { break }
      if isVerbatim, source.bytes[end - 1] == UInt8(ascii: ">") { break }
      if !isVerbatim, Byte.isFlowIndicator(source.bytes[end]) { break }
      end += 1
    }
    return end
  }
}
