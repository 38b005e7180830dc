import StepUpDiagnostics

/// Reads a file that is laid out plainly, as nearly all are, in one pass over its bytes.
///
/// Plain are comments, mappings and lists indented by spaces, and values on one line: words, quoted
/// text without escapes, `[…]` and `{…}`. What they say is beyond doubt, so libyaml is not asked. At
/// the first byte that could mean something else the file is given up, and libyaml reads it from its
/// start: nothing is ever reported from here. Tests hold that both build the same tree.
struct PlainReader {
  private(set) var nodes: [SyntaxNode] = []
  private(set) var comments: [ByteRange] = []

  let bytes: [UInt8]
  /// The byte to look at next.
  var offset = 0
  private var open: [Block] = []
  /// The end of the last node.
  private var nodeEnd = 0
  /// Behind the colon of the key whose value has not been found yet; −1 when there is none.
  private var awaiting = -1

  /// A block collection that further entries may follow in.
  private struct Block {
    let node: Int
    let indent: Int
    let isMapping: Bool
  }

  /// Below the limits whose breach is reported, and that of libyaml on the length of a key.
  private static let maximalDepth = TreeBuilder.maximalDepth - 2
  private static let maximalNodes = TreeBuilder.maximalNodes - 200
  private static let maximalKey = 1000

  /// Nothing when the file is not laid out plainly.
  ///
  /// - Precondition: The bytes have passed ``CharacterCheck``.
  /// - Complexity: O(bytes).
  init?(_ source: Source) {
    bytes = source.bytes
    nodes.reserveCapacity(bytes.count / 10 + 8)
    guard readLines() else { return nil }
  }

  private mutating func readLines() -> Bool {
    var hasMarker = false
    while offset < bytes.count {
      let line = offset
      skipSpaces()
      switch byte(offset) {
      case Byte.lineFeed: offset += 1
      case Byte.hash: guard readComment() else { return false }
      case Byte.dash:
        if byte(offset + 1) == Byte.space {
          guard readItem(line: line) else { return false }
        } else {
          guard nodes.isEmpty, !hasMarker, isMarker(line) else { return false }
          hasMarker = true
          offset = line + 4
        }
      default: guard readEntry(indent: offset - line) else { return false }
      }
      if nodes.count > Self.maximalNodes { return false }
    }
    if nodes.isEmpty { return false }
    endValue()
    while !open.isEmpty { close() }
    return true
  }

  /// Whether a line is `---` and nothing else.
  private func isMarker(_ line: Int) -> Bool {
    (line..<line + 3).allSatisfy { byte($0) == Byte.dash } && byte(line + 3) == Byte.lineFeed
  }

  /// Reads `- …`, behind which a value or the first entry of a mapping stands.
  private mutating func readItem(line: Int) -> Bool {
    guard enterBlock(indent: offset - line, isMapping: false) else { return false }
    offset += 2
    skipSpaces()
    let indent = offset - line
    if colonOfKey() < 0 { return readValue() && endLine() }
    return push(indent: indent, isMapping: true) && readEntry(indent: indent)
  }

  /// Reads `key: …`, behind which a value may stand.
  private mutating func readEntry(indent: Int) -> Bool {
    let colon = colonOfKey()
    guard colon >= 0, enterBlock(indent: indent, isMapping: true) else { return false }
    append(.plain, offset, colon, text: ByteRange(offset, colon))
    offset = colon + 1
    let valueStart = offset
    skipSpaces()
    if byte(offset) == Byte.lineFeed || byte(offset) == Byte.hash {
      awaiting = valueStart
      return endLine()
    }
    return readValue() && endLine()
  }

  /// The colon behind the plain word that starts here, when a space or a line end follows it; −1 when
  /// it is no key.
  func colonOfKey() -> Int {
    var colon = offset
    while colon < bytes.count, Byte.isAnchorName(bytes[colon]) { colon += 1 }
    let isKey =
      byte(colon) == Byte.colon && colon > offset && colon - offset <= Self.maximalKey
      && bytes[offset] != Byte.dash
      && (byte(colon + 1) == Byte.space || byte(colon + 1) == Byte.lineFeed)
    return isKey ? colon : -1
  }

  /// Makes the innermost open block the one that an entry at a column belongs to.
  private mutating func enterBlock(indent: Int, isMapping: Bool) -> Bool {
    if awaiting >= 0, let mapping = open.last,
      // A list may stand at the column of its key.
      indent > mapping.indent || indent == mapping.indent && !isMapping
    {
      awaiting = -1
      return push(indent: indent, isMapping: isMapping)
    }
    endValue()
    while let top = open.last,
      top.indent > indent || top.indent == indent && isMapping && !top.isMapping
    {
      close()
    }
    guard let top = open.last else {
      return isMapping && indent == 0 && push(indent: indent, isMapping: isMapping)
    }
    return top.indent == indent && top.isMapping == isMapping
  }

  private mutating func push(indent: Int, isMapping: Bool) -> Bool {
    open.append(Block(node: nodes.count, indent: indent, isMapping: isMapping))
    append(isMapping ? .mapping : .sequence, offset, offset)
    return open.count <= Self.maximalDepth
  }

  private mutating func close() {
    finish(open.removeLast().node, end: nodeEnd)
  }

  /// The key above has no value.
  private mutating func endValue() {
    if awaiting < 0 { return }
    append(.empty, awaiting, awaiting)
    awaiting = -1
  }

  mutating func append(
    _ kind: SyntaxKind, _ start: Int, _ end: Int, isFlow: Bool = false, text: ByteRange = .fileStart
  ) {
    nodes.append(
      SyntaxNode(
        kind: kind, isFlow: isFlow, isIncomplete: false, range: ByteRange(start, end),
        subtreeEnd: Int32(nodes.count + 1), cookedText: -1, textRange: text))
    nodeEnd = end
  }

  /// Writes the end of a collection into its node.
  mutating func finish(_ node: Int, end: Int) {
    nodes[node].range = ByteRange(Int(nodes[node].range.start), end)
    nodes[node].subtreeEnd = Int32(nodes.count)
    nodeEnd = end
  }

  /// Whether one more collection may be open, with so many `[…]` and `{…}` around it.
  func hasRoom(depth: Int) -> Bool { open.count + depth < Self.maximalDepth }

  /// Passes over the rest of a line behind a value: white space, and a comment behind that.
  private mutating func endLine() -> Bool {
    skipSpaces()
    if byte(offset) == Byte.hash { return bytes[offset - 1] == Byte.space && readComment() }
    guard byte(offset) == Byte.lineFeed else { return false }
    offset += 1
    return true
  }

  private mutating func readComment() -> Bool {
    var end = offset
    while end < bytes.count, bytes[end] >= Byte.space { end += 1 }
    guard byte(end) == Byte.lineFeed else { return false }
    comments.append(ByteRange(offset, end))
    offset = end + 1
    return true
  }

  mutating func skipSpaces() {
    var end = offset
    while end < bytes.count, bytes[end] == Byte.space { end += 1 }
    offset = end
  }

  /// The byte at an offset; a line feed behind the end.
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : Byte.lineFeed }
}
