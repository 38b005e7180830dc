import StepUpDiagnostics

/// What stands between two tokens, comments aside.
struct Gap {
  /// Where it began.
  var start = 0
  /// One past its last `:`; −1 when it has none.
  var colonEnd = -1
  /// Its `?`; −1 when it has none.
  var question = -1
  /// The start of the last line begun in it; −1 when it lies on one line.
  var lineStart = -1
}

extension TreeBuilder {
  /// Looks at the bytes between the last token and an offset, and notes the comments there.
  mutating func scanGap(to end: Int) {
    var found = Gap(start: tokenEnd)
    var offset = tokenEnd
    tokenEnd = max(tokenEnd, end)
    while offset < end {
      switch text.bytes[offset] {
      case Byte.space: break  // Most of it is indentation.
      case Byte.lineFeed: found.lineStart = offset + 1
      case Byte.colon: found.colonEnd = offset + 1
      case Byte.question: if found.question < 0 { found.question = offset }
      case Byte.hash:
        let lineEnd = text.lineEnd(offset)
        addComment(offset, lineEnd)
        offset = lineEnd
        continue
      default: break
      }
      offset += 1
    }
    gap = found
  }

  /// Notes a comment. libyaml takes a `#` for one that stands directly behind a token; YAML does not.
  mutating func addComment(_ start: Int, _ end: Int) {
    if text.isComment(start) {
      comments.append(ByteRange(start, end))
    } else {
      report(.commentWithoutSpace(at: place(start, end)))
    }
  }
}
