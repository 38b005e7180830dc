import StepUpDiagnostics
import StepUpJSON

extension Report {
  /// One document of the Reviewdog Diagnostic Format, which counts columns in bytes.
  func rdjson() -> String {
    let index = SourceIndex(self)
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.inlineObject("source") { $0.member("name", "stepup") }
      let entries = unreadable.map(RDJSONEntry.unreadable) + diagnostics.map(RDJSONEntry.finding)
      writer.array("diagnostics", of: entries) { writer, entry in
        writer.object { writer in
          switch entry {
          case .unreadable(let file): writer.rdjson(file, below: folder)
          case .finding(let finding):
            writer.rdjson(finding, documentation[finding.id]?.url, index)
          }
        }
      }
    }
    return writer.text + "\n"
  }
}

private enum RDJSONEntry {
  case unreadable(UnreadableFile)
  case finding(Diagnostic)
}

extension JSONWriter {
  fileprivate mutating func rdjson(_ diagnostic: Diagnostic, _ url: String?, _ index: SourceIndex) {
    member("message", diagnostic.message + (diagnostic.help.map { "\n" + $0 } ?? ""))
    rdjsonLocation(diagnostic.place, index)
    member("severity", diagnostic.severity == .note ? "INFO" : diagnostic.severity.uppercase)
    object("code") { writer in
      writer.member("value", diagnostic.id.rawValue)
      if let url { writer.member("url", url) }
    }
    let suggestions = diagnostic.fixes.compactMap { $0.suggestion(for: diagnostic, index) }
    if !suggestions.isEmpty {
      array("suggestions", of: suggestions) { writer, edit in
        writer.object { writer in
          writer.rdjsonRange(edit.place, index)
          writer.member("text", edit.text)
        }
      }
    }
    if !diagnostic.related.isEmpty {
      array("related_locations", of: diagnostic.related) { writer, related in
        writer.object { writer in
          writer.member("message", related.message)
          writer.rdjsonLocation(related.place, index)
        }
      }
    }
  }

  fileprivate mutating func rdjson(_ file: UnreadableFile, below folder: String) {
    member("message", file.message)
    inlineObject("location") { $0.member("path", folder + file.path) }
    member("severity", "ERROR")
  }

  private mutating func rdjsonLocation(_ place: Place, _ index: SourceIndex) {
    object("location") { writer in
      writer.member("path", index.repositoryPath(place))
      writer.rdjsonRange(place, index)
    }
  }

  private mutating func rdjsonRange(_ place: Place, _ index: SourceIndex) {
    let span = index.span(place)
    object("range") { writer in
      for (key, position) in [("start", span.start), ("end", span.end)] {
        writer.inlineObject(key) { writer in
          writer.member("line", position.line)
          writer.member("column", index.byteColumn(position, in: place.file))
        }
      }
    }
  }
}

extension Fix {
  /// The fix as one replacement in the finding's own file, where that is possible: each
  /// suggestion is applied by itself.
  fileprivate func suggestion(for diagnostic: Diagnostic, _ index: SourceIndex) -> Edit? {
    guard let first = edits.first, let last = edits.last,
      edits.allSatisfy({ $0.place.file == diagnostic.place.file })
    else { return nil }
    if edits.count == 1 { return first }
    let start = Int(first.place.range.start)
    let end = Int(last.place.range.end)
    let bytes = patched(index[diagnostic.place.file].source.bytes, edits, in: start..<end)
    return Edit(
      Place(diagnostic.place.file, ByteRange(start, end)), String(decoding: bytes, as: UTF8.self))
  }
}

extension Severity {
  fileprivate var uppercase: String { rawValue.uppercased() }
}
