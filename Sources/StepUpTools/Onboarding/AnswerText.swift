import StepUpLanguage

/// What was typed, understood as words of a question.
enum AnswerText {
  /// Why a line answers nothing, as a sentence.
  struct Refusal: Error { let sentence: String }

  /// The words of a line: names and numbers of choices, `all`, `none`, or `-3` for all suggested but
  /// the third.
  static func words(
    of line: String, _ form: Question.Form, among choices: [Choice], suggestion: [String] = [],
    allowsOthers: Bool = true
  ) throws(Refusal) -> [String] {
    let line = line.trimmingSpaces
    if line.unicodeScalars.contains("\u{FFFD}") {
      throw Refusal(sentence: "this is not readable as text; type it again")
    }
    if line.isEmpty {
      guard !suggestion.isEmpty || form == .choices else {
        throw Refusal(sentence: "an answer is needed here")
      }
      return suggestion
    }
    switch form {
    case .text: return [line]
    case .yesOrNo: return [try yesOrNo(line)]
    case .choice: return [try choice(line, among: choices, allowsOthers)]
    case .choices:
      if line == "all" { return choices.map(\.word) }
      if line == "none" { return [] }
      let parts = line.split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
      guard parts.allSatisfy({ $0.hasPrefix("-") }) else {
        var words: [String] = []
        for part in parts { words.append(try choice(part, among: choices, allowsOthers)) }
        return words
      }
      var left = suggestion
      for part in parts {
        let word = try choice(String(part.dropFirst()), among: choices, false)
        left.removeAll { $0 == word }
      }
      return left
    }
  }

  static func yesOrNo(_ line: String) throws(Refusal) -> String {
    switch line.lowercased() {
    case "y", "yes", "true": return "yes"
    case "n", "no", "false": return "no"
    default: throw Refusal(sentence: "answer yes or no")
    }
  }

  /// The word of a choice, given by its number or as it is.
  private static func choice(
    _ text: String, among choices: [Choice], _ allowsOthers: Bool
  ) throws(Refusal) -> String {
    guard let number = Int(text) else {
      if allowsOthers || choices.contains(where: { $0.word == text }) { return text }
      throw Refusal(
        sentence: "\(quoted(text)) is not among them; write "
          + listing(choices.map(\.word), "or"))
    }
    guard choices.indices.contains(number - 1) else {
      throw Refusal(
        sentence: "there is no number \(shortened(text)); they go from 1 to \(choices.count)")
    }
    return choices[number - 1].word
  }
}
