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
    if tokenEnd < start { scanGap(to: start) }
    noteComments(from: max(fault.textEnd, kept), to: next)
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

  /// Gives up the scalar read last, and what was said about it.
  private mutating func breakLastScalar(end: Int) {
    guard let last = lastScalar else { return }
    diagnostics.removeSubrange(min(last.diagnosticCount, diagnostics.count)...)
    let node = nodes.count - 1
    guard node >= 0, Int(nodes[node].range.start) == last.start else { return }
    nodeEnd = end
    if node == 0 {
      // What was taken for the only content is a key that lacks its colon.
      nodes.removeAll()
      return
    }
    nodes[node].kind = .broken
    nodes[node].range = ByteRange(last.start, end)
    nodes[node].cookedText = -1
    // Collections that were over with it end where it does; what the text swallowed was theirs.
    for outer in stretchStart..<node where Int(nodes[outer].subtreeEnd) == nodes.count {
      if Int(nodes[outer].range.end) > end { nodes[outer].isIncomplete = true }
      nodes[outer].range = ByteRange(Int(nodes[outer].range.start), end)
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
      skipLevel = -1
      skipNode = -1
    }
    guard let level = open.firstIndex(where: { $0.isFlow }) else { return }
    let first = open[level].node
    let kept =
      nodes[(first + 1)...].firstIndex { node in
        Int(node.range.start) >= cut || node.kind.isLeaf && Int(node.range.end) > cut
      } ?? nodes.count
    guard kept < nodes.count else { return }
    // The collections that were open when the first node that goes was read.
    let unfinished = Set(open[level...].map(\.node))
    let chain = (first..<kept).filter {
      unfinished.contains($0) || Int(nodes[$0].subtreeEnd) > kept
    }
    let outermost = open[level]
    open.removeSubrange(level...)
    nodeCount -= nodes.count - kept
    nodes.removeSubrange(kept...)
    for node in chain {
      let isMapping = nodes[node].kind == .mapping
      let start = Int(nodes[node].range.start)
      nodeEnd = text.isOpener(start) ? start + 1 : start
      open.append(
        OpenCollection(
          node: node, isMapping: isMapping, isFlow: true, indent: outermost.indent, start: start,
          expectsKey: isMapping))
      var child = node + 1
      while child < kept, !chain.contains(child) {
        completeNode(end: Int(nodes[child].range.end))
        child = Int(nodes[child].subtreeEnd)
      }
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

  /// Notes the comments of a stretch that is not read: those on lines of their own, and those behind
  /// text, quotes respected.
  private mutating func noteComments(from start: Int, to end: Int) {
    var offset = start
    var startsValue = start > 0 && Self.opensValue(source.bytes[start - 1])
    while offset < end {
      let byte = source.bytes[offset]
      if byte == Byte.hash, text.isComment(offset) {
        let lineEnd = text.lineEnd(offset)
        comments.append(ByteRange(offset, lineEnd))
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
