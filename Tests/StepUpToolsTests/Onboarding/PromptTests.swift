import Testing

@testable import StepUpTools

/// What is asked, as it is laid out and understood.
struct PromptTests {
  private static let choices = [
    Choice("sms", "a code by text message to a mobile phone"), Choice("voice", "a call"),
    Choice("email", "a code by email", demand: "required by the baseline"),
  ]

  @Test(arguments: [20, 40, 72, 200])
  func `no line is wider than the terminal`(_ width: Int) {
    var onboarding = Onboarding(in: OnboardingProject(newIn: "policies"))
    onboarding.answer(.name, ["Town"])
    for question in Question.allCases {
      let prompt = Prompt(
        question.title, onboarding.explanation(of: question),
        choices: onboarding.choices(for: question),
        suggestion: onboarding.suggestion(for: question), hint: "")
      for line in prompt.body(width: width).split(separator: "\n") {
        // A word that is longer than a line stays whole.
        let isOneWord = !line.drop { $0 == " " }.dropFirst(4).contains(" ")
        #expect(line.count <= width || isOneWord, "\(line)")
      }
    }
  }

  @Test func `meanings stand beside their words, and below them where there is no room`() {
    let prompt = Prompt("", choices: Self.choices, suggestion: ["sms"], hint: "")
    #expect(
      prompt.body(width: 60) == """
        1* sms    a code by text message to a mobile phone
        2  voice  a call
        3  email  a code by email [required by the baseline]

        """)
    #expect(
      prompt.body(width: 30) == """
        1* sms
             a code by text message to
             a mobile phone
        2  voice
             a call
        3  email
             a code by email [required
             by the baseline]

        """)
  }

  @Test(arguments: [
    ("", ["sms"]), ("all", ["sms", "voice", "email"]), ("none", []), ("3,1", ["email", "sms"]),
    ("2 3", ["voice", "email"]), (" sms , email ", ["sms", "email"]), ("-1", []),
    ("fax", ["fax"]),
  ])
  func `several choices are understood`(_ line: String, _ words: [String]) throws {
    let understood = try AnswerText.words(
      of: line, .choices, among: Self.choices, suggestion: ["sms"])
    #expect(understood == words)
  }

  @Test(arguments: ["0", "4", "-9", "-fax", "a\u{FFFD}"])
  func `what can be no choice is refused`(_ line: String) {
    #expect(throws: AnswerText.Refusal.self) {
      _ = try AnswerText.words(of: line, .choices, among: Self.choices, suggestion: ["sms"])
    }
  }

  @Test(arguments: [("y", "yes"), ("No", "no"), ("TRUE", "yes")])
  func `yes and no are understood`(_ line: String, _ word: String) throws {
    #expect(try AnswerText.yesOrNo(line) == word)
    #expect(throws: AnswerText.Refusal.self) { _ = try AnswerText.yesOrNo("perhaps") }
  }

  @Test func `lines break between words, and what is longer stays whole`() {
    #expect(wrapped("aa bb cc", width: 5) == "aa bb\ncc")
    #expect(wrapped("aaaaaa b", width: 5) == "aaaaaa\nb")
    #expect(wrapped("aa bb", width: 4, first: "- ", indent: "  ") == "- aa\n  bb")
    #expect(wrapped("a\nb", width: 9) == "a\nb")
    #expect(wrapped("é é", width: 3) == "é é")
  }
}
