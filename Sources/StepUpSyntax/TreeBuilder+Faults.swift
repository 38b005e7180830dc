import StepUpDiagnostics

extension TreeBuilder {
  /// Says in plain words what is wrong, and where: libyaml notices many faults only further down.
  func fault(for failure: SyntaxFailure) -> SyntaxFault {
    let isUnexpected = failure.problem.hasPrefix("did not find expected")
    let isQuote = failure.context == "while scanning a quoted scalar"
    let offset = isQuote ? failure.contextPlace : failure.place
    if let fault = unclosedBracket(before: offset, isUnexpected: isUnexpected) { return fault }
    if let fault = swallowingQuote(before: failure.place) { return fault }
    switch failure.problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      return unclosedQuote(failure.contextPlace)
    case "could not find expected ':'":
      return missingColon(failure.contextPlace)
    case "mapping values are not allowed in this context":
      return misplacedColon(failure.place)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return misplacedText(failure.place)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'",
      "did not find expected node content":
      return misplacedInBrackets(failure.place)
    case "block sequence entries are not allowed in this context":
      return SyntaxFault(.listOnKeyLine(at: place(failure.place, failure.place + 1)))
    case "found character that cannot start any token",
      "mapping keys are not allowed in this context":
      return wrongFirstCharacter(failure.place)
    case "did not find expected alphabetic or numeric character":
      return needsQuotes(failure.contextPlace)
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      return tab(failure.place)
    case "found unknown escape character":
      return wrongEscape(failure, length: 2)
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      return wrongEscape(failure, length: 0)
    case "found an indentation indicator equal to 0", "did not find expected comment or line break":
      return blockScalarHeader(failure)
    case "found unexpected ':'":
      return missingSpace(behindColonAt: failure.place)
    default:
      return otherFault(failure)
    }
  }

  /// The fault of a quote that was closed by another one further down, when the text behind that
  /// does not fit.
  private func swallowingQuote(before offset: Int) -> SyntaxFault? {
    guard let last = lastScalar, last.isMultiline, last.kind != .plain, last.end <= offset,
      text.lineEnd(last.end) >= offset, quoteHoldsEntries(from: last.start, to: last.end)
    else { return nil }
    return unclosedQuote(last.start)
  }

  /// Text in the place of a key that no colon follows.
  private func missingColon(_ start: Int) -> SyntaxFault {
    let first = text.byte(start)
    let lineEnd = text.lineEnd(start)
    if Byte.isQuote(first), text.endOfQuoted(start, before: lineEnd) == nil {
      return unclosedQuote(start)
    }
    if let colon = text.colon(afterKeyAt: start), colon - start > 1024 {
      return SyntaxFault(.keyTooLong(at: place(start, colon)))
    }
    let end = text.endOfText(start, inFlow: false)
    if let top = open.last, !top.isMapping, !top.isFlow {
      let place = place(start, end)
      return SyntaxFault(.missingDash(source.text(place.range), at: place))
    }
    return missingColon(start, end)
  }

  /// Text in the place of a key: it has no colon, or no space behind its colon.
  private func missingColon(
    _ start: Int, _ end: Int, lastScalarEnd: Int? = nil
  ) -> SyntaxFault {
    var fault: SyntaxFault
    if let colon = source.bytes[start..<end].firstIndex(of: Byte.colon), colon > start,
      source.bytes[start..<colon].allSatisfy(Byte.isAnchorName)
    {
      fault = missingSpace(behindColonAt: colon)
      fault.textEnd = end
    } else {
      let place = place(start, end)
      fault = SyntaxFault(.missingColon(source.text(place.range), at: place))
    }
    fault.lastScalarEnd = lastScalarEnd
    return fault
  }

  /// A colon where no key stands before it.
  private func misplacedColon(_ colon: Int) -> SyntaxFault {
    guard let last = lastScalar, text.skipToToken(last.end) == colon else {
      return SyntaxFault(.missingKey(at: place(colon, colon + 1)))
    }
    if last.kind == .plain, last.isMultiline { return misindentedKey(in: last) }
    if text.lineEnd(last.start) < last.end { return trailingText(colon) }
    if last.end - last.start > 1024 {
      return SyntaxFault(.keyTooLong(at: place(last.start, last.end)), lastScalarEnd: last.end)
    }
    if last.kind != .plain { return trailingText(colon) }
    let end = text.endOfText(last.start, inFlow: last.isFlow)
    return SyntaxFault(
      .colonInText(source.text(ByteRange(last.start, end)), at: place(last.start, end)),
      lastScalarEnd: end)
  }

  /// A key that was read as one more line of the text above it, or text above it that lacks a colon.
  private func misindentedKey(in last: LastScalar) -> SyntaxFault {
    let firstEnd = text.endOfText(last.start, inFlow: last.isFlow)
    var lineStart = last.end
    while source.bytes[lineStart - 1] != Byte.lineFeed { lineStart -= 1 }
    let key = text.skipBlanks(lineStart)
    let column = last.start - text.lineStart(last.start)
    if key - lineStart == column {
      return missingColon(last.start, firstEnd, lastScalarEnd: firstEnd)
    }
    return SyntaxFault(
      .misindented(source.text(ByteRange(key, last.end)), at: place(key, last.end)),
      lastScalarEnd: firstEnd)
  }

  /// Text that stands where only a key, a list item or the end of the file can.
  func misplacedText(_ offset: Int) -> SyntaxFault {
    let byte = text.byte(offset)
    if let documentEnd {
      var fault = SyntaxFault(
        .multipleDocuments(at: Place(source.id, documentEnd), marker: "..."))
      fault.textEnd = source.bytes.count
      return fault
    }
    if text.isDocumentMarker(offset), offset == text.lineStart(offset) {
      return SyntaxFault(.strayDocumentEnd(at: place(offset, offset + 3)))
    }
    if byte == Byte.percent, offset == text.lineStart(offset) { return directive(offset) }
    if byte == Byte.colon, text.isSpaceOrEnd(offset + 1) {
      return SyntaxFault(.missingKey(at: place(offset, offset + 1)))
    }
    if !text.isFirstOnLine(offset) { return trailingText(offset) }
    if byte == Byte.closeBracket || byte == Byte.closeBrace || byte == Byte.comma {
      return SyntaxFault(.strayIndicator(byte, at: place(offset, offset + 1)))
    }
    if byte == Byte.dash, text.isSpaceOrEnd(offset + 1) {
      return SyntaxFault(.misplacedItem(at: place(offset, offset + 1)))
    }
    let end = text.endOfKey(offset)
    let name = source.text(ByteRange(offset, end))
    if let top = open.last, !top.isMapping, top.indent == offset - text.lineStart(offset) {
      return SyntaxFault(.keyInList(name, at: place(offset, end)))
    }
    return SyntaxFault(.misindented(name, at: place(offset, end)))
  }

  func trailingText(_ start: Int) -> SyntaxFault {
    let end = text.endOfText(start, inFlow: false)
    if let last = diagnostics.last, last.id == .unsupportedYAML {
      let alias = Int(last.place.range.start)
      if text.byte(alias) == UInt8(ascii: "*"), text.skipBlanks(Int(last.place.range.end)) == start
      {
        // No alias, but text such as `*bold*`.
        return needsQuotes(alias, replacesLast: true)
      }
    }
    return SyntaxFault(.trailingText(at: place(start, end)))
  }
}
