import StepUpJSON
import StepUpReport

extension TestRun {
  /// TAP version 14; what went wrong with a test stands below it in YAML.
  package var tap: String {
    var text = "TAP version 14\n1..\(results.count)\n"
    for (index, result) in results.enumerated() { text += result.tap(index + 1) }
    return text
  }
}

extension TestResult {
  fileprivate func tap(_ number: Int) -> String {
    // `\` and `#` mean something behind the dash.
    let title = name.visible.replacing("\\", with: "\\\\").replacing("#", with: "\\#")
    guard let failure else { return "ok \(number) - \(title)\n" }
    let members = [
      ("at", citation.position),
      ("asked", "\(institution): \(failure.request.words)"),
      ("failing", "\(failures) of \(questions)"), ("expected", failure.expected.words),
      ("got", failure.got.words),
      ("because", "row \(failure.reasons.deciding.number): \(failure.reasons.deciding.words)"),
    ]
    // A JSON string is one of YAML as well.
    let lines = members.map { "  \($0): \(JSONValue.string($1).text())\n" }
    let grounds = failure.reasons.grounds.map { "    - \(JSONValue.string($0.words).text())\n" }
    let see = grounds.isEmpty ? [] : ["  see:\n"] + grounds
    return "not ok \(number) - \(title)\n  ---\n" + (lines + see).joined() + "  ...\n"
  }
}
