import StepUpDiagnostics

/// What became of a flow collection.
enum BracketOutcome {
  case closed(end: Int)
  /// It, or one inside it, is never closed: the innermost such opener, and the first byte that
  /// cannot belong to it any more.
  case unclosed(opener: Int, cut: Int)
}

extension SourceText {
  /// Follows a flow collection from its opener to its closer, or to the line that cannot belong to it:
  /// an entry that is indented no further than the block collection around it.
  ///
  /// - Complexity: O(bytes looked at).
  func followBracket(_ opener: Int, indent: Int) -> BracketOutcome {
    var openers: [Int] = []
    var offset = opener
    // Quotes mean something only where a value can begin.
    var startsValue = true
    while offset < bytes.count {
      let innermost = openers.last ?? opener
      let byte = bytes[offset]
      switch byte {
      case Byte.openBracket, Byte.openBrace:
        openers.append(offset)
        startsValue = true
      case Byte.closeBracket, Byte.closeBrace:
        let isMatch = (byte == Byte.closeBracket) == (bytes[innermost] == Byte.openBracket)
        if !isMatch { return .unclosed(opener: innermost, cut: offset) }
        openers.removeLast()
        if openers.isEmpty { return .closed(end: offset + 1) }
        startsValue = false
      case Byte.comma: startsValue = true
      case Byte.colon: startsValue = startsValue || isSpaceOrEnd(offset + 1)
      case Byte.singleQuote, Byte.doubleQuote:
        if startsValue {
          guard let end = endOfQuoted(offset, before: bytes.count) else {
            return .unclosed(opener: innermost, cut: bytes.count)
          }
          offset = end - 1
        }
        startsValue = false
      case Byte.hash: if isComment(offset) { offset = lineEnd(offset) - 1 }
      case Byte.lineFeed:
        if endsFlow(lineAt: offset + 1, indent: indent) {
          return .unclosed(opener: innermost, cut: offset + 1)
        }
      case Byte.space, Byte.tab, Byte.carriageReturn: break
      default: startsValue = false
      }
      offset += 1
    }
    return .unclosed(opener: openers.last ?? opener, cut: bytes.count)
  }

  /// Whether a line inside a flow collection shows that a closing bracket is missing above it.
  func endsFlow(lineAt start: Int, indent: Int) -> Bool {
    let column = self.indent(ofLineAt: start)
    guard column <= indent else { return false }
    return looksLikeEntry(start + column) || column == 0 && isDocumentMarker(start)
  }
}

extension TreeBuilder {
  /// The fault of a bracket left open, when a node begins a line that cannot belong to it.
  func unclosedBracket(beforeNodeAt start: Int) -> SyntaxFault? {
    guard let top = open.last, text.skipBlanks(gap.lineStart) == start,
      text.endsFlow(lineAt: gap.lineStart, indent: top.indent),
      let opener = open.last(where: { text.isOpener($0.start) })
    else { return nil }
    return unclosedBracket(opener.start, cut: gap.lineStart)
  }

  /// The fault of a bracket left open, if what libyaml stopped at is inside one.
  ///
  /// - Parameter isUnexpected: whether it stopped because something else belongs there, not because
  ///   what stands there is wrong in itself.
  func unclosedBracket(before offset: Int, isUnexpected: Bool) -> SyntaxFault? {
    guard let outermost = open.first(where: { $0.isFlow }),
      case .unclosed(let opener, let cut) = text.followBracket(
        outermost.start, indent: outermost.indent),
      isUnexpected || cut <= offset
    else { return nil }
    if let last = lastScalar, last.isMultiline, last.start > opener, last.start < cut {
      // What was read as one text over several lines ends with its first line.
      return unclosedBracket(opener, cut: min(cut, text.nextLine(last.start)))
    }
    return unclosedBracket(opener, cut: min(cut, max(offset, opener + 1)))
  }

  private func unclosedBracket(_ opener: Int, cut: Int) -> SyntaxFault {
    SyntaxFault(
      .unclosedBracket(source.bytes[opener], at: place(opener, opener + 1)), cut: cut)
  }

  func unclosedQuote(_ start: Int) -> SyntaxFault {
    var fault = SyntaxFault(
      .unclosedQuote(source.bytes[start], at: place(start, start + 1)),
      lastScalarEnd: lastScalar?.start == start ? start + 1 : nil)
    fault.textEnd = text.lineEnd(start)
    return fault
  }

  /// Whether a quoted text that runs over several lines holds a line that is indented no further than
  /// the block collection around it: then its closing quote is missing, and another one closed it.
  func quoteSwallowsLines(from start: Int, to end: Int, endingAt closingQuote: Int) -> Bool {
    let indent = open.last?.indent ?? -1
    guard indent >= 0 else { return false }
    var line = text.nextLine(start)
    while line < end {
      let column = text.indent(ofLineAt: line)
      let first = line + column
      if column <= indent, first < closingQuote, !Byte.isWhiteSpace(text.byte(first)) {
        return true
      }
      line = text.nextLine(line)
    }
    return false
  }

  /// Whether a line inside a quoted text looks like an entry of a mapping or of a list.
  func quoteHoldsEntries(from start: Int, to end: Int) -> Bool {
    var line = text.nextLine(start)
    while line < end {
      if text.looksLikeEntry(line + text.indent(ofLineAt: line)) { return true }
      line = text.nextLine(line)
    }
    return false
  }
}
