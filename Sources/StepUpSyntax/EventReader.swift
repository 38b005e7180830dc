import CLibYAML

/// Reads the events of YAML text with libyaml: the only place that knows libyaml, and the only one in
/// this module that handles raw memory.
///
/// Offsets are bytes of the file. libyaml counts Unicode scalars from where it starts reading; the
/// reader translates, and starts behind a byte order mark so that libyaml never sees one.
///
/// The unsafe expressions hold because `parser` and `event` are allocated here and freed only by
/// `deinit`, an event's own memory is released only by the next ``next()`` or by `deinit`, and nothing
/// of it leaves this type but copies.
@safe struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let feed: ByteFeed
  private var marks: MarkTranslator

  /// - Parameters:
  ///   - start: where to begin, at the start of a line or of the file.
  ///   - firstChunk: how many bytes libyaml may take at first; small where little may be read.
  init(_ bytes: [UInt8], from start: Int, firstChunk: Int, firstNonASCII: Int) {
    feed = ByteFeed(bytes, from: start, firstChunk: firstChunk)
    marks = MarkTranslator(bytes, from: start, firstNonASCII: firstNonASCII)
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    let isInitialized = unsafe yaml_parser_initialize(parser)
    precondition(isInitialized == 1, "libyaml has memory for a parser")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input(
      parser,
      { context, buffer, capacity, count in
        guard let context = unsafe context, let buffer = unsafe buffer,
          let count = unsafe count
        else { return 0 }
        let feed = unsafe Unmanaged<ByteFeed>.fromOpaque(context).takeUnretainedValue()
        let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: capacity)
        unsafe count.pointee = unsafe feed.copy(into: target)
        return 1
      }, Unmanaged.passUnretained(feed).toOpaque())
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe event.deallocate()
    unsafe parser.deallocate()
  }

  /// The next event; ``SyntaxEvent/Kind/failure`` and ``SyntaxEvent/Kind/streamEnd`` are the last.
  mutating func next() -> SyntaxEvent {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { return failureEvent() }
    let mark = unsafe event.pointee.start_mark
    let start = marks.offset(of: mark.index)
    var result = SyntaxEvent(kind: .failure, start: start, end: start, column: mark.column)
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.pointee.data.scalar
      result.kind = unsafe .scalar(style(scalar.style))
      result.textLength = unsafe scalar.length
      result.hasAnchor = unsafe scalar.anchor != nil
      result.hasTag = unsafe scalar.tag != nil
      result.end = endOffset()
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.pointee.data.mapping_start
      result.kind = unsafe .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
      result.hasAnchor = unsafe mapping.anchor != nil
      result.hasTag = unsafe mapping.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.pointee.data.sequence_start
      result.kind = unsafe .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
      result.hasAnchor = unsafe sequence.anchor != nil
      result.hasTag = unsafe sequence.tag != nil
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      result.kind = .collectionEnd
      result.end = endOffset()
    case YAML_ALIAS_EVENT:
      result.kind = .alias
      result.end = endOffset()
    case YAML_DOCUMENT_START_EVENT:
      result.kind = unsafe .documentStart(
        isExplicit: event.pointee.data.document_start.implicit == 0)
      result.end = endOffset()
    case YAML_DOCUMENT_END_EVENT:
      result.kind = unsafe .documentEnd(isExplicit: event.pointee.data.document_end.implicit == 0)
      result.end = endOffset()
    case YAML_STREAM_START_EVENT:
      result.kind = .streamStart
    case YAML_STREAM_END_EVENT:
      result.kind = .streamEnd
    default:
      // After an error libyaml reports success with an event of no type.
      return failureEvent()
    }
    return result
  }

  /// Whether the text of the current scalar stands in the file as it is, from an offset on.
  func textEquals(_ bytes: [UInt8], at start: Int) -> Bool {
    let scalar = unsafe event.pointee.data.scalar
    guard let value = unsafe scalar.value else { return false }
    let length = unsafe scalar.length
    precondition(start >= 0 && start + length <= bytes.count, "a scalar's text lies in the file")
    return unsafe bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return length == 0 }
      return unsafe memcmp(base + start, value, length) == 0
    }
  }

  /// The text of the current scalar, with quotes, escapes and folding undone.
  func text() -> String {
    let scalar = unsafe event.pointee.data.scalar
    guard let value = unsafe scalar.value else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: value, count: scalar.length), as: UTF8.self)
  }

  /// What libyaml says of the text it stopped at.
  mutating func failure() -> SyntaxFailure {
    let problem = unsafe parser.pointee.problem
    let context = unsafe parser.pointee.context
    return SyntaxFailure(
      problem: unsafe problem.map { unsafe String(cString: $0) } ?? "",
      context: unsafe context.map { unsafe String(cString: $0) } ?? "",
      place: marks.offset(of: unsafe parser.pointee.problem_mark.index),
      contextPlace: marks.offset(of: unsafe parser.pointee.context_mark.index))
  }

  private func failureEvent() -> SyntaxEvent {
    SyntaxEvent(kind: .failure, start: 0, end: 0, column: 0)
  }

  private mutating func endOffset() -> Int {
    marks.offset(of: unsafe event.pointee.end_mark.index)
  }

  private func style(_ style: yaml_scalar_style_t) -> SyntaxKind {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
