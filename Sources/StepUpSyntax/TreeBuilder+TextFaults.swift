import StepUpDiagnostics

// Faults of one text: what stands in brackets, and what a text starts with or holds.

extension TreeBuilder {
  func misplacedInBrackets(_ offset: Int) -> SyntaxFault {
    let byte = text.byte(offset)
    guard let top = open.last, top.isFlow else {
      let isStray = Byte.isFlowIndicator(byte) && !text.isFirstOnLine(offset)
      return isStray ? needsQuotes(offset) : misplacedText(offset)
    }
    let closer = source.bytes[top.start] == Byte.openBrace ? "}" : "]"
    let mark = place(offset, min(offset + 1, source.bytes.count))
    switch byte {
    case Byte.comma: return SyntaxFault(.missingItem(at: mark))
    case Byte.dash where text.isSpaceOrEnd(offset + 1):
      return SyntaxFault(.dashInBrackets(at: mark))
    case Byte.colon:
      guard let last = lastScalar, text.skipToToken(last.end) == offset else {
        return SyntaxFault(.missingKey(at: mark))
      }
      return misplacedColonInBrackets(offset, behind: last, closer: closer)
    default:
      let end = text.endOfText(min(offset, source.bytes.count), inFlow: true)
      return SyntaxFault(.missingComma(closer: closer, at: place(min(offset, end), end)))
    }
  }

  private func misplacedColonInBrackets(
    _ colon: Int, behind last: LastScalar, closer: String
  ) -> SyntaxFault {
    if last.isMultiline, last.kind == .plain {
      var key = last.end
      while source.bytes[key - 1] != Byte.lineFeed { key -= 1 }
      key = text.skipBlanks(key)
      return SyntaxFault(
        .missingComma(closer: closer, at: place(key, last.end)),
        lastScalarEnd: text.endOfText(last.start, inFlow: true))
    }
    let end = text.endOfText(last.start, inFlow: true)
    guard last.kind == .plain, end > colon else {
      return SyntaxFault(.missingComma(closer: closer, at: place(colon, colon + 1)))
    }
    return SyntaxFault(
      .colonInText(source.text(ByteRange(last.start, end)), at: place(last.start, end)),
      lastScalarEnd: end)
  }

  func wrongFirstCharacter(_ offset: Int) -> SyntaxFault {
    text.byte(offset) == Byte.tab ? tab(offset) : needsQuotes(offset)
  }

  func tab(_ offset: Int) -> SyntaxFault {
    SyntaxFault(.tab(at: place(offset, offset + 1)))
  }

  func needsQuotes(_ start: Int, replacesLast: Bool = false) -> SyntaxFault {
    let end = text.endOfText(start, inFlow: open.last?.isFlow ?? false)
    var fault = SyntaxFault(
      .needsQuotes(source.text(ByteRange(start, end)), at: place(start, end)))
    fault.replacesLastDiagnostic = replacesLast
    return fault
  }

  func wrongEscape(_ failure: SyntaxFailure, length: Int) -> SyntaxFault {
    let opener = failure.contextPlace
    if quoteSwallowsLines(from: opener, to: failure.place, endingAt: source.bytes.count) {
      return unclosedQuote(opener)
    }
    let start = length > 0 ? failure.place : failure.place - 2
    let lineEnd = text.lineEnd(start)
    var end = min(start + 2, lineEnd)
    if length == 0 {
      let digits = ["x": 2, "u": 4, "U": 8][source.text(ByteRange(start + 1, start + 2))] ?? 0
      while end < lineEnd, end < start + 2 + digits, text.isHexDigit(end) { end += 1 }
    }
    while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    var fault = SyntaxFault(
      .wrongEscape(source.text(ByteRange(start, end)), at: place(start, end)))
    fault.textEnd = text.endOfQuoted(opener, before: lineEnd) ?? lineEnd
    return fault
  }

  func blockScalarHeader(_ failure: SyntaxFailure) -> SyntaxFault {
    if failure.context == "while scanning a directive" { return directive(failure.contextPlace) }
    let start = failure.contextPlace
    let end = text.endOfText(start, inFlow: false)
    return SyntaxFault(
      .blockScalarHeader(source.text(ByteRange(start, end)), at: place(start, end)))
  }

  func missingSpace(behindColonAt colon: Int) -> SyntaxFault {
    SyntaxFault(
      .missingSpace(at: place(colon, colon + 1), inserting: place(colon + 1, colon + 1)))
  }

  func directive(_ start: Int) -> SyntaxFault {
    let end = text.endOfText(start, inFlow: false)
    return SyntaxFault(
      .directive(at: place(start, end), removing: place(start, text.nextLine(start))))
  }

  /// A fault in a tag or a directive, which are not allowed anyhow, or one that libyaml has no own
  /// words for here.
  func otherFault(_ failure: SyntaxFailure) -> SyntaxFault {
    let context = failure.context
    if context.contains("directive") || failure.problem.contains("%")
      || failure.problem.contains("YAML document")
    {
      return directive(text.lineStart(max(failure.contextPlace, failure.place)))
    }
    if context.hasSuffix("a tag") {
      return tagFault(failure.contextPlace)
    }
    if failure.problem == "found undefined tag handle" { return tagFault(failure.place) }
    let start = min(failure.place, source.bytes.count)
    return SyntaxFault(.unreadable(at: place(start, text.endOfText(start, inFlow: false))))
  }

  private func tagFault(_ start: Int) -> SyntaxFault {
    var end = start
    while !text.isSpaceOrEnd(end) { end += 1 }
    return SyntaxFault(.tag(at: place(start, end), removing: place(start, text.skipBlanks(end))))
  }
}
