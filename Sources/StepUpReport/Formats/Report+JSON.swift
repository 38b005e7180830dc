package import StepUpDiagnostics
import StepUpJSON

extension Report {
  /// One JSON document of version 1.
  func json() -> String {
    let index = SourceIndex(self)
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.object("summary") { $0.members(of: summary) }
      writer.member(unreadable)
      writer.array("diagnostics", of: diagnostics) { writer, diagnostic in
        writer.object { $0.members(of: diagnostic, index) }
      }
    }
    return writer.text + "\n"
  }

  /// One JSON document a line: the findings, then the summary.
  func jsonLines() -> String {
    let index = SourceIndex(self)
    var text = ""
    for diagnostic in diagnostics {
      var writer = JSONWriter(.compact)
      writer.object { $0.members(of: diagnostic, index) }
      text += writer.text
      text += "\n"
    }
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("version", 1)
      writer.object("summary") { $0.members(of: summary) }
      writer.member(unreadable)
    }
    return text + writer.text + "\n"
  }
}

extension JSONWriter {
  fileprivate mutating func members(of summary: ReportSummary) {
    member("found", summary.found)
    member("checked", summary.checked)
    member("excluded", summary.excluded)
    member("errors", summary.errors)
    member("warnings", summary.warnings)
    member("notes", summary.notes)
    member("suppressed", summary.suppressed)
  }

  /// What the summary does not account for; there is no such member where it accounts for all.
  fileprivate mutating func member(_ unreadable: [UnreadableFile]) {
    guard !unreadable.isEmpty else { return }
    array("unreadable", of: unreadable) { writer, file in
      writer.object { writer in
        writer.member("file", file.path)
        writer.member("message", file.reason)
      }
    }
  }

  fileprivate mutating func members(of diagnostic: Diagnostic, _ index: SourceIndex) {
    member("id", diagnostic.id.rawValue)
    member("severity", diagnostic.severity.rawValue)
    member("message", diagnostic.message)
    members(of: diagnostic.place, index)
    array("related", of: diagnostic.related) { writer, related in
      writer.object { writer in
        writer.members(of: related.place, index)
        writer.member("message", related.message)
      }
    }
    if let help = diagnostic.help { member("help", help) }
    array("fixes", of: diagnostic.fixes) { writer, fix in
      writer.object { writer in
        writer.member("title", fix.title)
        writer.member("safety", fix.safety.rawValue)
        writer.array("edits", of: fix.edits) { writer, edit in
          writer.object { writer in
            writer.members(of: edit.place, index)
            writer.member("text", edit.text)
          }
        }
      }
    }
  }

  private mutating func members(of place: Place, _ index: SourceIndex) {
    let span = index.span(place)
    members(of: index.path(place), from: span.start, to: span.end)
  }

  /// Where words of a file stand: `file` and `range`.
  package mutating func members(of path: String, from start: Position, to end: Position) {
    member("file", path)
    object("range") { writer in
      writer.inlineObject("start") { $0.members(of: start) }
      writer.inlineObject("end") { $0.members(of: end) }
    }
  }

  private mutating func members(of position: Position) {
    member("line", position.line)
    member("column", position.column)
    member("offset", position.offset)
  }
}
