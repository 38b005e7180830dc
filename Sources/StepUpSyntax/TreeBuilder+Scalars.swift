import StepUpDiagnostics

extension TreeBuilder {
  mutating func addScalar(
    _ event: SyntaxEvent, _ style: SyntaxKind, _ reader: borrowing EventReader
  ) -> Bool {
    guard let start = begin(event) else { return false }
    if style == .plain, event.textLength == 0 {
      addEmpty(event, start)
      return true
    }
    let isDirect: Bool
    switch style {
    case .plain:
      isDirect =
        event.end - start == event.textLength && reader.textEquals(source.bytes, at: start)
    case .singleQuoted, .doubleQuoted:
      isDirect =
        event.end - start - 2 == event.textLength
        && reader.textEquals(source.bytes, at: start + 1)
    default: isDirect = false
    }
    tokenEnd = event.end
    let isBlock = style == .literal || style == .folded
    let end = isBlock ? endOfBlockScalar(start, event.end) : event.end
    let isFlow = open.last?.isFlow ?? false
    lastScalar = LastScalar(
      kind: style, start: start, end: end, isFlow: isFlow,
      isMultiline: false, node: skipNode >= 0 ? skipNode : nodes.count,
      diagnosticCount: diagnostics.count)
    if !isDirect, !isBlock, source.bytes[start..<end].contains(Byte.lineFeed) {
      lastScalar?.isMultiline = true
      if style == .plain {
        report(.multilinePlainScalar(at: place(start, end)))
        addBroken(start, end)
        return true
      }
      if quoteSwallowsLines(from: start, to: end, endingAt: end - 1) {
        ending = .fault(unclosedQuote(start))
        return false
      }
    }
    addText(style, start, end, isDirect: isDirect, reader)
    return true
  }

  private mutating func addText(
    _ style: SyntaxKind, _ start: Int, _ end: Int, isDirect: Bool,
    _ reader: borrowing EventReader
  ) {
    let top = open.count - 1
    let isKey = top >= 0 && open[top].expectsKey
    if !isKey, top >= 0, open[top].breaksNextValue {
      addBroken(start, end)
      return
    }
    if isKey, gap.question >= 0 {
      report(.complexKey(at: place(gap.question, gap.question + 1)))
      addBroken(start, end)
      breakNextValue()
      return
    }
    var cookedText: Int32 = -1
    var textRange = ByteRange.fileStart
    if isDirect {
      let inset = style == .plain ? 0 : 1
      textRange = ByteRange(start + inset, end - inset)
    } else if !isSkipping {
      cookedText = Int32(cookedTexts.count)
      cookedTexts.append(reader.text())
    }
    _ = append(style, start, end, cookedText: cookedText, text: textRange)
    completeNode(end: end)
    if isKey, style == .plain, end - start == 2, text.byte(start) == UInt8(ascii: "<"),
      text.byte(start + 1) == UInt8(ascii: "<")
    {
      report(.mergeKey(at: place(start, end)))
      breakNextValue()
    }
  }

  /// Adds an empty value where a value would stand: directly behind the colon or the dash.
  private mutating func addEmpty(_ event: SyntaxEvent, _ start: Int) {
    let top = open.count - 1
    let isKey = top >= 0 && open[top].expectsKey
    let hasProperties = event.hasAnchor || event.hasTag
    if top < 0, !hasProperties {
      // The root of a document without content.
      return
    }
    if isKey {
      if gap.question >= 0 {
        report(.complexKey(at: place(gap.question, gap.question + 1)))
      }
      addBroken(start, start)
      breakNextValue()
      return
    }
    let isValue = top >= 0 && open[top].isMapping && !hasProperties
    let offset = !isValue ? start : gap.colonEnd >= 0 ? gap.colonEnd : min(gap.start, start)
    if top >= 0, open[top].breaksNextValue {
      addBroken(offset, offset)
      return
    }
    _ = append(.empty, offset, offset)
    completeNode(end: offset)
  }

  mutating func addAlias(_ event: SyntaxEvent) -> Bool {
    guard let start = begin(event) else { return false }
    let top = open.count - 1
    let breaksNextValue = top >= 0 && !open[top].expectsKey && open[top].breaksNextValue
    if !breaksNextValue { report(.alias(at: place(start, event.end))) }
    tokenEnd = event.end
    let isKey = top >= 0 && open[top].expectsKey
    addBroken(start, event.end)
    if isKey { breakNextValue() }
    return true
  }

  mutating func addBroken(_ start: Int, _ end: Int) {
    let top = open.count - 1
    if top >= 0, !open[top].expectsKey { open[top].breaksNextValue = false }
    _ = append(.broken, start, end)
    completeNode(end: end)
  }

  /// Gives up the value of a key that says nothing by itself; keys may come from it.
  mutating func breakNextValue() {
    let top = open.count - 1
    open[top].breaksNextValue = true
    if !isSkipping { nodes[open[top].node].isIncomplete = true }
  }

  /// The end of a block scalar without white space and line ends behind it; notes the comment behind
  /// its indicator.
  private mutating func endOfBlockScalar(_ start: Int, _ end: Int) -> Int {
    let headerEnd = text.lineEnd(start)
    if let hash = source.bytes[start..<min(headerEnd, end)].firstIndex(of: Byte.hash) {
      addComment(hash, headerEnd)
    }
    var end = end
    while end > start + 1, Byte.isWhiteSpace(source.bytes[end - 1]) { end -= 1 }
    return end
  }
}
