import StepUpDiagnostics

extension TreeBuilder {
  /// Reports a fault, closes what is open, and says where to read on; nil when there is nowhere.
  mutating func recover(from fault: SyntaxFault) -> Int? {
    let next = nextStretch(behind: fault.textEnd)
    if let cut = fault.cut { removeNodes(behind: min(cut, next)) }
    if let end = fault.lastScalarEnd { breakLastScalar(end: end) }
    if fault.replacesLastDiagnostic { _ = diagnostics.popLast() }
    diagnostics.append(fault.diagnostic)
    // Up to the end of the last node that is kept, comments were told from text.
    let kept = nodeEnd
    closeAll(fault: fault.diagnostic.place.range)
    isComplete = false
    let start = max(Int(fault.diagnostic.place.range.start), kept)
    while let last = comments.last, Int(last.start) >= start { comments.removeLast() }
    noteComments(from: tokenEnd, to: start)
    noteComments(from: max(fault.textEnd, kept, Int(comments.last?.end ?? 0)), to: next)
    tokenEnd = next
    if text.isDocumentMarker(next) {
      reportDocument(at: next)
      return nil
    }
    return next < source.bytes.count && (!hasRoot || nodes[0].kind == .mapping) ? next : nil
  }

  /// Closes all open collections as incomplete; a key without its value gets a broken one, where the
  /// fault is if it stands behind the key.
  mutating func closeAll(fault: ByteRange? = nil) {
    while let closed = open.popLast() {
      if !isSkipping {
        if closed.isMapping, !closed.expectsKey {
          let isBehind = fault.map { Int($0.start) >= nodeEnd } ?? false
          let range = isBehind ? fault ?? .fileStart : ByteRange(nodeEnd, nodeEnd)
          _ = append(.broken, Int(range.start), Int(range.end))
          nodeEnd = Int(range.end)
        }
        nodes[closed.node].isIncomplete = true
      }
      finish(closed, end: nodeEnd)
      completeNode(end: nodeEnd)
    }
    skipLevel = -1
  }

  /// Gives up the scalar read last, what was said about it, and what was read behind it.
  private mutating func breakLastScalar(end: Int) {
    guard let last = lastScalar else { return }
    diagnostics.removeSubrange(min(last.diagnosticCount, diagnostics.count)...)
    let start = last.node < nodes.count ? Int(nodes[last.node].range.start) : last.start
    goBack(to: last.node)
    if open.isEmpty {
      // What was taken for the only content is a key that lacks its colon.
      nodeEnd = end
    } else {
      addBroken(start, end)
    }
  }

  /// Forgets what was read behind an offset inside brackets that were left open.
  private mutating func removeNodes(behind cut: Int) {
    while let last = diagnostics.last, Int(last.place.range.end) > cut { diagnostics.removeLast() }
    if isSkipping {
      let start = skipNode >= 0 ? Int(nodes[skipNode].range.start) : 0
      if start < cut {
        nodeEnd = max(start, min(nodeEnd, cut))
        return
      }
    }
    guard let outermost = open.first(where: { $0.isFlow }) else { return }
    let kept = nodes[(outermost.node + 1)...].firstIndex { node in
      Int(node.range.start) >= cut || node.kind.isLeaf && Int(node.range.end) > cut
    }
    if let kept { goBack(to: kept) }
  }

  /// Goes back to where the stretch had come to so many nodes: forgets those read since, and opens
  /// again the collections closed since.
  private mutating func goBack(to count: Int) {
    let stillOpen = Set(open.map(\.node))
    var unfinished = (stretchStart..<count).filter {
      stillOpen.contains($0) || Int(nodes[$0].subtreeEnd) > count
    }
    // Only the root is older than the stretch.
    if stretchStart > 0, stillOpen.contains(0) { unfinished.insert(0, at: 0) }
    nodeCount -= nodes.count - count
    nodes.removeSubrange(count...)
    skipLevel = -1
    skipNode = -1
    open.removeAll()
    for node in unfinished { reopen(node, among: unfinished) }
  }

  /// Opens a collection again behind those of its children that are over.
  private mutating func reopen(_ node: Int, among unfinished: [Int]) {
    let isMapping = nodes[node].kind == .mapping
    let start = Int(nodes[node].range.start)
    nodeEnd = text.isOpener(start) ? start + 1 : start
    open.append(
      OpenCollection(
        node: node, isMapping: isMapping, isFlow: nodes[node].isFlow,
        indent: open.last?.indent ?? -1, start: start, expectsKey: isMapping))
    // Stretches before this one left the root with whole entries.
    var child = max(node + 1, stretchStart)
    while child < nodes.count, !unfinished.contains(child) {
      completeNode(end: Int(nodes[child].range.end))
      child = Int(nodes[child].subtreeEnd)
    }
  }

  /// The next line that starts a top-level entry or a document; the end of the file if none does.
  private func nextStretch(behind offset: Int) -> Int {
    var line = text.nextLine(offset)
    while line < source.bytes.count, !text.isDocumentMarker(line), !text.looksLikeKey(line) {
      line = text.nextLine(line)
    }
    return line
  }

  /// Reports another document below a fault; `...` with nothing behind it is none.
  private mutating func reportDocument(at line: Int) {
    var marker = line
    if text.byte(line) == Byte.dot {
      let content = text.skipToToken(line + 3)
      if content >= source.bytes.count { return }
      if text.isDocumentMarker(content) { marker = content }
    }
    diagnostics.append(
      .multipleDocuments(
        at: place(marker, marker + 3), marker: text.byte(marker) == Byte.dash ? "---" : "..."))
  }

  /// Notes the comments of a stretch that is not read: those on lines of their own, those behind text,
  /// and one directly behind the last token. Quotes are respected: libyaml may stop at what stands
  /// behind a quoted text and never hand out that text.
  private mutating func noteComments(from start: Int, to end: Int) {
    var offset = start
    var startsValue = text.isFirstOnLine(start) || Self.opensValue(text.byte(start - 1))
    while offset < end {
      let byte = source.bytes[offset]
      if byte == Byte.hash, text.isComment(offset) || offset == tokenEnd {
        let lineEnd = text.lineEnd(offset)
        addComment(offset, lineEnd)
        offset = lineEnd
        continue
      }
      if Byte.isQuote(byte), startsValue {
        let lineEnd = text.lineEnd(offset)
        offset = text.endOfQuoted(offset, before: lineEnd) ?? lineEnd
        startsValue = false
        continue
      }
      if !Byte.isBlank(byte) { startsValue = Self.opensValue(byte) }
      offset += 1
    }
  }

  /// Whether a value may start behind a byte, and a quote there be one that opens.
  private static func opensValue(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.lineFeed, Byte.comma, Byte.openBracket, Byte.openBrace, Byte.colon, Byte.dash: true
    default: false
    }
  }
}
