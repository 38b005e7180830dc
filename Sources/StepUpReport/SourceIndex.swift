import StepUpDiagnostics

/// The files that a report's findings lie in, each with its lines counted once.
struct SourceIndex {
  struct File {
    let source: Source
    let lines: LineTable
  }

  private let files: [FileID: File]
  private let source: @Sendable (FileID) -> Source
  private let folder: String

  /// - Complexity: O(findings + bytes of the files they lie in).
  init(_ report: Report) {
    var files: [FileID: File] = [:]
    func add(_ id: FileID) {
      guard files[id] == nil else { return }
      let source = report.source(id)
      files[id] = File(source: source, lines: LineTable(source))
    }
    func add(_ diagnostic: Diagnostic) {
      add(diagnostic.place.file)
      for related in diagnostic.related { add(related.place.file) }
      for fix in diagnostic.fixes {
        for edit in fix.edits { add(edit.place.file) }
      }
    }
    for diagnostic in report.diagnostics { add(diagnostic) }
    for suppressed in report.suppressed { add(suppressed.diagnostic) }
    self.files = files
    self.source = report.source
    folder = report.folder
  }

  subscript(id: FileID) -> File {
    if let file = files[id] { return file }
    let source = source(id)
    return File(source: source, lines: LineTable(source))
  }

  func path(_ place: Place) -> String { self[place.file].source.path }

  /// The path from the root of the repository.
  func repositoryPath(_ place: Place) -> String { repositoryPath(place.file) }

  func repositoryPath(_ file: FileID) -> String { folder + self[file].source.path }

  func start(_ place: Place) -> Position { span(place).start }

  /// Where a place starts and ends; a place beyond the bytes that were read ends with them.
  func span(_ place: Place) -> (start: Position, end: Position) {
    let file = self[place.file]
    let range = file.clamped(place.range)
    return (file.lines.position(at: range.start), file.lines.position(at: range.end))
  }
}

extension SourceIndex.File {
  /// The part of a range that the bytes hold: of a file that could not be read, none are there.
  func clamped(_ range: ByteRange) -> ByteRange {
    let count = source.bytes.count
    let start = min(Int(range.start), count)
    return ByteRange(start, min(max(start, Int(range.end)), count))
  }

  /// Whether the bytes can be shown as lines; UTF-16 and UTF-32 cannot, nor can no bytes at all.
  var isPrintable: Bool {
    let head = source.bytes.prefix(4)
    return !head.isEmpty && !head.contains(0) && !head.starts(with: [0xFF, 0xFE])
      && !head.starts(with: [0xFE, 0xFF])
  }
}

extension SourceIndex {
  /// The line, and the columns from 1 in Unicode scalars, of the first line of a place.
  func spanOnOneLine(_ place: Place) -> (line: Int, columns: Range<Int>) {
    let file = self[place.file]
    let range = file.clamped(place.range)
    let start = file.lines.position(at: range.start)
    let end = min(range.end, max(range.start, file.lines.range(ofLine: start.line).end))
    return (start.line, start.column..<file.lines.position(at: end).column)
  }

  /// The line and the column, both from 1, the column in bytes.
  func byteColumn(_ position: Position, in file: FileID) -> Int {
    position.offset - Int(self[file].lines.range(ofLine: position.line).start) + 1
  }
}
