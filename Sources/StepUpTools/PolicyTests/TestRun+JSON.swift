import StepUpJSON
import StepUpWire

extension TestRun {
  /// One JSON document of version 1; with the coverage, when it was asked for.
  package func json(_ coverage: Coverage? = nil) -> String {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.object("summary") { writer in
        writer.member("tests", results.count)
        writer.member("passed", results.count - failed)
        writer.member("failed", failed)
        writer.member("questions", questions)
      }
      writer.array("tests", of: results) { writer, result in
        writer.object(result.writeMembers)
      }
      if let coverage { writer.object("coverage", coverage.writeMembers) }
    }
    return writer.text + "\n"
  }
}

extension TestResult {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.member("name", name)
    writer.member("institution", institution)
    writer.member("document", citation.document)
    writer.member("status", failure == nil ? "passed" : "failed")
    writer.member("questions", questions)
    writer.member("failures", failures)
    writer.members(of: citation)
    if let failure { writer.object("failure", failure.writeMembers) }
  }
}

extension TestFailure {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.member("request") { $0.write(request.json) }
    writer.object("expected", expected.writeMembers)
    writer.object("got", got.writeMembers)
    writer.member("decision") { decision.write(to: &$0) }
    writer.object("because", reasons.writeMembers)
  }
}
