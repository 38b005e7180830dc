import StepUpDiagnostics

extension TreeBuilder {
  mutating func start(_ event: SyntaxEvent, isMapping: Bool, isFlow: Bool) -> Bool {
    if open.isEmpty, hasRoot {
      restart(event, isMapping: isMapping, isFlow: isFlow)
      return true
    }
    guard let start = begin(event) else { return false }
    if open.count == Self.maximalDepth {
      let end = isFlow || !isMapping ? start + 1 : text.endOfKey(start)
      diagnostics.append(.nestingTooDeep(at: place(start, end)))
      return false
    }
    let top = open.count - 1
    let isKey = top >= 0 && open[top].expectsKey
    var node = -1
    if !isSkipping, isKey || (top >= 0 && open[top].breaksNextValue) {
      if isKey {
        report(.complexKey(at: placeOfComplexKey(start)))
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
    tokenEnd = isFlow && text.isOpener(start) ? start + 1 : start
    nodeEnd = tokenEnd
    return true
  }

  /// The `?`, or else the collection, which stands on one line.
  private func placeOfComplexKey(_ start: Int) -> Place {
    if gap.question >= 0 { return place(gap.question, gap.question + 1) }
    if case .closed(let end) = text.followBracket(start, indent: -1) { return place(start, end) }
    return place(start, start + 1)
  }

  /// Goes on with the root mapping after a fault above; nothing else can follow one.
  private mutating func restart(_ event: SyntaxEvent, isMapping: Bool, isFlow: Bool) {
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
  }

  mutating func end(_ event: SyntaxEvent) {
    guard let closed = open.popLast() else { return }
    var end = nodeEnd
    if closed.isFlow, text.isOpener(closed.start) {
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
    var start = Int(nodes[closed.node].range.start)
    let first = text.byte(start)
    if first == UInt8(ascii: "&") || first == UInt8(ascii: "!"), closed.node + 1 < nodes.count {
      // libyaml counts an anchor of the first key in.
      start = Int(nodes[closed.node + 1].range.start)
    }
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
