import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage

/// Turns places of a project into citations; the lines of each file are counted once.
final class SourceLines {
  private let files: [ParsedFile]
  private var tables: [FileID: LineTable] = [:]

  init(_ project: CheckedProject) { files = project.files }

  /// The words at a place.
  ///
  /// - Precondition: The file holds a document, as all do in a project without errors.
  func cite(_ place: Place) -> Citation {
    let file = files[Int(place.file.index)]
    guard let document = file.document, let id = document.id else {
      preconditionFailure("a place in a document that was read")
    }
    let table = table(of: file.source)
    let start = table.position(at: place.range.start)
    let line = table.text(ofLine: start.line)
    return Citation(
      kind: document.kind, document: id, path: file.source.path, start: start,
      end: table.position(at: place.range.end), line: Self.shown(line))
  }

  /// Where a value that may be nobody's stands.
  func provenance(_ place: Place?, otherwise unstated: Provenance = .builtIn) -> Provenance {
    place.map { .stated(cite($0)) } ?? unstated
  }

  private func table(of source: Source) -> LineTable {
    if let table = tables[source.id] { return table }
    let table = LineTable(source)
    tables[source.id] = table
    return table
  }

  /// A line as it is quoted: what is indented, a comment and the end of a long line are left out.
  private static func shown(_ line: String) -> String {
    var quote: Unicode.Scalar?
    var shown = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if quote == scalar {
        quote = nil
      } else if quote == nil {
        let before = shown.last ?? " "
        if scalar == "#", before == " " { break }
        if " [{,".unicodeScalars.contains(before), scalar == "\"" || scalar == "'" {
          quote = scalar
        }
      }
      shown.append(scalar)
    }
    let text = shown.drop { $0 == " " }
    let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex
    let limit = 80
    return String(text[..<end].prefix(limit)) + (text[..<end].count > limit ? "…" : "")
  }
}

extension Document {
  /// The id the document has in the project; the project's own file has none of its own.
  fileprivate var id: String? {
    switch self {
    case .institution(let document): document.id.value?.text
    case .baseline(let document): document.id.value?.text
    case .catalog(let document): document.id.value?.text
    case .entitlements(let document): document.id.value?.text
    case .tests(let document): document.id.value?.text
    case .project: "stepup"
    }
  }
}
