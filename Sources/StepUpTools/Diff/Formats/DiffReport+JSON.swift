import StepUpBundle
import StepUpJSON
import StepUpWire

extension DiffReport {
  /// The comparison as one JSON document of version 1.
  package var json: String {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("verdict", diff.verdict.name)
      writer.array("institutions", of: diff.institutions) { writer, institution in
        writer.object { write(institution, to: &$0) }
      }
      writer.array("added", of: diff.added) { $0.write($1) }
      writer.array("removed", of: diff.removed) { $0.write($1) }
    }
    return writer.text + "\n"
  }

  private func write(_ institution: InstitutionDiff, to writer: inout JSONWriter) {
    writer.member("id", institution.id)
    writer.member("verdict", institution.verdict.name)
    writer.array("changes", of: institution.changes) { writer, change in
      let request = change.request(to: institution.id)
      let answers = answers(to: request)
      let causes = causes(of: change, for: institution.id)
      writer.object { writer in
        writer.member("verdict", change.verdict.name)
        writer.member("summary", change.summary)
        writer.member("questions", change.questions)
        writer.member("request") { $0.write(request.json) }
        writer.member("old") { answers.old.write(to: &$0) }
        writer.member("new") { answers.new.write(to: &$0) }
        writer.array("causes", of: causes.bySide) { writer, cause in
          writer.object { writer in
            writer.member("side", cause.side)
            writer.members(of: cause.range)
          }
        }
      }
    }
  }
}

extension DiffReport.Causes {
  fileprivate var bySide: [(side: String, range: FileRange)] {
    old.map { ("old", $0) } + new.map { ("new", $0) }
  }
}

extension JSONWriter {
  fileprivate mutating func members(of range: FileRange) {
    member("file", range.file)
    object("range") { writer in
      writer.inlineObject("start") { $0.members(of: range.start) }
      writer.inlineObject("end") { $0.members(of: range.end) }
    }
  }

  private mutating func members(of position: FileRange.Position) {
    member("line", position.line)
    member("column", position.column)
    member("offset", position.offset)
  }
}
