/// One thing that is asked, as a person sees it.
package struct Prompt: Sendable {
  /// The question in a few words, with how far it is.
  package let title: String
  let explanation: String
  let choices: [Choice]
  /// The words that are taken when nothing is typed.
  let suggestion: [String]
  /// What is expected, and what Enter does.
  package let hint: String

  init(
    _ title: String, _ explanation: String = "", choices: [Choice] = [], suggestion: [String] = [],
    hint: String
  ) {
    self.title = title
    self.explanation = explanation
    self.choices = choices
    self.suggestion = suggestion
    self.hint = hint
  }

  /// All but the title, in lines of at most `width`.
  package func body(width: Int) -> String {
    var parts: [String] = []
    if !explanation.isEmpty { parts.append(wrapped(explanation, width: width)) }
    if !choices.isEmpty { parts.append(table(width: width)) }
    return parts.map { $0 + "\n" }.joined()
  }

  /// The choices, numbered; the suggested ones are marked.
  private func table(width: Int) -> String {
    let digits = String(choices.count).count
    let column = choices.map(\.word.count).max() ?? 0
    return choices.enumerated().map { index, choice in
      let number = String(index + 1)
      let mark = suggestion.contains(choice.word) ? "*" : " "
      let head = String(repeating: " ", count: digits - number.count) + "\(number)\(mark) "
      let meaning = choice.meaning + (choice.demand.map { " [\($0)]" } ?? "")
      if meaning.isEmpty { return head + choice.word }
      // Beside the word where there is room, else below it.
      let indent = digits + 2 + column + 2
      if width >= indent + 24 {
        let gap = String(repeating: " ", count: column - choice.word.count + 2)
        let text = wrapped(meaning, width: width - indent)
          .replacing("\n", with: "\n" + String(repeating: " ", count: indent))
        return head + choice.word + gap + text
      }
      let below = String(repeating: " ", count: digits + 4)
      return head + choice.word + "\n" + below
        + wrapped(meaning, width: width - below.count).replacing("\n", with: "\n" + below)
    }.joined(separator: "\n")
  }
}
