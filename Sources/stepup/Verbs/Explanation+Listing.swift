import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage

/// The explanations that a listing shows together.
struct ExplanationGroup {
  let title: String
  let explanations: [Explanation]

  /// Errors by topic, then the rules that run by themselves, then those of each profile.
  static let all: [ExplanationGroup] = {
    let errors = ExplanationTopic.allCases.map { topic in
      ExplanationGroup(
        title: "Errors: \(topic.title)",
        explanations: Explanation.all.filter { !$0.id.isRule && $0.topic == topic })
    }
    let rules = Explanation.all.filter { $0.id.isRule && $0.profile == nil }
    let profiles = Profile.allCases.map { profile in
      ExplanationGroup(
        title: "Rules of the profile \(profile.rawValue): \(profile.summary)",
        explanations: Explanation.all.filter { $0.profile == profile })
    }
    return errors.filter { !$0.explanations.isEmpty }
      + [ExplanationGroup(title: "Rules", explanations: rules)] + profiles
  }()
}

extension ExplanationGroup {
  /// The group for a terminal, in columns.
  func text(idWidth: Int) -> String {
    let lines = explanations.map { explanation in
      "  " + explanation.id.rawValue.padded(to: idWidth) + "  "
        + explanation.severity.rawValue.padded(to: 7) + "  " + explanation.summary
    }
    return ([title] + lines).joined(separator: "\n")
  }

  /// The group as a table of Markdown.
  var markdown: String {
    let rows = explanations.map { explanation in
      "| `\(explanation.id.rawValue)` | \(explanation.severity.rawValue) | \(explanation.summary) |"
    }
    return (["## \(title)", "", "| id | severity | what |", "| --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
