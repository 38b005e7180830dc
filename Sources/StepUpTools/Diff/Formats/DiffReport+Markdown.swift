import StepUpBundle

extension DiffReport {
  /// The comparison as a comment on a pull request.
  package var markdown: String {
    let groups = groups
    var text = "### \(heading)\n"
    if !groups.isEmpty {
      text += "\n| | what changes | for | stated in |\n| --- | --- | --- | --- |\n"
      for group in groups.prefix(Self.mostRows) { text += row(of: group) }
      if groups.count > Self.mostRows {
        text += "\n\(groups.count - Self.mostRows) more changes: `stepup diff` lists them all.\n"
      }
      text += examples(of: groups.prefix(Self.mostRows))
    }
    for line in summaryLines { text += "\n\(line)\n" }
    return text
  }

  /// A comment may have 65,536 characters.
  private static let mostRows = 60

  private var heading: String {
    switch diff.verdict {
    case .weaker: "This change weakens policies"
    case .different: "This change makes policies different, none of them weaker"
    case .stronger: "This change makes policies stronger"
    case .none where diff.added.isEmpty && diff.removed.isEmpty:
      "This change leaves every decision as it was"
    case .none: "This change leaves every decision as it was where nothing is added or removed"
    }
  }

  private func row(of group: Group) -> String {
    let causes = causes(of: group.change, for: group.institutions[0])
    let cause = causes.new.first ?? causes.old.first
    let place = cause.map { "`\($0.file):\($0.start.line)`" } ?? ""
    return "| **\(group.change.verdict.name)** | \(group.change.summary) "
      + "| \(institutions(of: group)) | \(place) |\n"
  }

  private func examples(of groups: some Sequence<Group>) -> String {
    var text = "\n<details>\n<summary>A question for each that is answered differently</summary>\n"
    for group in groups {
      let example = example(of: group)
      text += "\n- \(group.change.summary)\n"
      text += "  - \(example.question)\n  - before: \(example.old)\n  - now: \(example.new)\n"
    }
    return text + "\n</details>\n"
  }
}
