import StepUpBundle
import StepUpReport

extension DiffReport {
  /// The text report, then an annotation of GitHub Actions for each change, at what states it now.
  ///
  /// GitHub shows ten annotations of each kind for a step, so the worst come first, and the text
  /// has them all.
  package var github: String {
    text(.plain).withoutWorkflowCommands + groups.map(annotation).joined()
  }

  private func annotation(of group: Group) -> String {
    let change = group.change
    let causes = causes(of: change, for: group.institutions[0])
    var properties: [(String, String)] = []
    if let place = causes.new.first {
      properties = [
        ("file", new.folder + place.file), ("line", String(place.start.line)),
        ("endLine", String(place.start.line)),
      ]
    }
    let example = example(of: group)
    return workflowCommand(
      change.verdict == .weaker ? "warning" : "notice",
      properties + [("title", change.verdict.name)],
      [
        change.summary, institutions(of: group), "for example, \(example.question)",
        "before: \(example.old)", "now: \(example.new)",
      ])
  }
}
