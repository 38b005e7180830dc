import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage
import StepUpReport
import Testing

extension Example {
  /// The project that the example's files make, checked.
  func checked() throws -> CheckedProject {
    let files = try self.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let parsed = files.enumerated().map { index, file in
      parseFile(Source(id: FileID(index), path: file.path, bytes: Array(file.text.utf8)))
    }
    return check(parsed, asOf: try #require(CalendarDay("2026-11-21")))
  }

  /// Whether the example says where its files lie; places in its claim then start with the path.
  var namesFiles: Bool { text.hasPrefix(Self.heading) }

  /// The errors the example says it has.
  var claimedErrors: [String] {
    switch claim {
    case .files(let errors), .fragment(_, let errors): errors
    default: []
    }
  }

  private static let heading = "# file: "

  private var files: [(path: String, text: String)] {
    get throws {
      switch try #require(claim) {
      case .fragment(let kind, _): return Fragment.files(completing: text, kind)
      default: return wholeFiles
      }
    }
  }

  private var wholeFiles: [(path: String, text: String)] {
    guard namesFiles else {
      return [(Fragment.path(of: text.contains("kind: project") ? .project : .institution), text)]
    }
    var files: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix(Self.heading) {
        files.append((String(line.dropFirst(Self.heading.count)), ""))
      }
      files[files.count - 1].text += line + "\n"
    }
    return files
  }
}

extension CheckedProject {
  /// The errors of the language, without what rules find.
  private var languageErrors: [Diagnostic] { diagnostics.filter { !$0.id.isRule } }

  /// The errors of the language as examples claim them.
  ///
  /// - Parameter named: Whether places start with the file's path.
  func errorClaims(named: Bool) -> [String] {
    languageErrors.map { error in
      let source = source(error.place.file)
      let position = LineTable(source).position(at: error.place.range.start)
      let path = named ? source.path + ":" : ""
      return "\(error.id.rawValue)@\(path)\(position.line):\(position.column)"
    }
  }

  /// The errors of the language as the text report prints them.
  var errorReport: String {
    let report = Report(
      diagnostics: languageErrors,
      summary: ReportSummary(
        found: files.count, checked: files.count, excluded: 0, diagnostics: languageErrors),
      toolVersion: "test", source: { source($0) })
    return report.rendered(as: .text)
  }
}
