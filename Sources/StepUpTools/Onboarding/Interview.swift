import StepUpLanguage

/// The conversation of `stepup init`: what is asked next, and what an answer leads to.
///
/// A value: a terminal prints its prompts and hands it lines, a test does the same.
package struct Interview: Sendable {
  private enum Step {
    case question(Question)
    /// Whether files that are there may be replaced.
    case replacing(Question, String)
    /// Why advice about an answer is not followed.
    case reason(Question)
    case roleNames
    /// Whether a role is one of administrators, then what it may do.
    case roleLevel(RoleDialogue)
    case rolePermissions(RoleDialogue)
    case review
    case finished
  }

  package private(set) var onboarding: Onboarding
  /// Whether the institution's files may be replaced.
  package private(set) var replaces: Bool
  /// The questions that are asked; others were answered before.
  private let asked: [Question]
  private var step: Step = .review

  package init(_ onboarding: Onboarding, replaces: Bool) {
    self.onboarding = onboarding
    self.replaces = replaces
    asked = Question.allCases.filter { !onboarding.isAnswered($0) }
    advance()
  }

  /// What to say to a line: nothing when all is well.
  package typealias Reply = [String]

  package var isFinished: Bool {
    if case .finished = step { true } else { false }
  }

  /// Takes a line as the answer to the prompt.
  package mutating func answer(_ line: String) -> Reply {
    do throws(AnswerText.Refusal) {
      switch step {
      case .question(let question): return try answer(question, line)
      case .replacing(let question, let path): return try answerReplacing(question, path, line)
      case .reason(let question): return try answerReason(question, line)
      case .roleNames: return try answerRoleNames(line)
      case .roleLevel(let roles): return try answerLevel(roles, line)
      case .rolePermissions(let roles): return try answerPermissions(roles, line)
      case .review: return try answerReview(line)
      case .finished: return []
      }
    } catch {
      return [error.sentence]
    }
  }

  // MARK: Questions

  private mutating func answer(
    _ question: Question, _ line: String
  ) throws(AnswerText.Refusal) -> Reply {
    let words = try AnswerText.words(
      of: line, question.form, among: onboarding.choices(for: question),
      suggestion: onboarding.suggestion(for: question),
      allowsOthers: question.isJudgedByLanguage)
    if question == .roles, words == [Onboarding.ownRoles] {
      step = .roleNames
      return []
    }
    return take(question, words)
  }

  /// Takes words as an answer unless the draft is worse with it.
  private mutating func take(_ question: Question, _ words: [String]) -> Reply {
    onboarding.answer(question, words)
    let objections = onboarding.objections.filter { $0.question == question }
    if objections.contains(where: { !$0.isAdvice }) {
      onboarding.reopen(question)
      step = .question(question)
      return objections.flatMap { [$0.sentence] + $0.related }
    }
    if !objections.isEmpty {
      step = .reason(question)
      return objections.map(\.sentence)
    }
    if question == .id, !replaces, let path = onboarding.existingFile {
      step = .replacing(question, path)
      return []
    }
    advance()
    return []
  }

  private mutating func answerReplacing(
    _ question: Question, _ path: String, _ line: String
  ) throws(AnswerText.Refusal) -> Reply {
    let answer = line.trimmingSpaces
    replaces = answer.isEmpty ? false : try AnswerText.yesOrNo(answer) == "yes"
    if replaces {
      advance()
    } else {
      onboarding.reopen(question)
      step = .question(question)
    }
    return []
  }

  private mutating func answerReason(
    _ question: Question, _ line: String
  ) throws(AnswerText.Refusal) -> Reply {
    let reason = line.trimmingSpaces
    if reason.isEmpty {
      onboarding.reopen(question)
      step = .question(question)
      return []
    }
    if reason.unicodeScalars.contains(where: \.isHidden) {
      throw AnswerText.Refusal(sentence: "the reason holds characters that nobody would see")
    }
    onboarding.accept(question, because: reason)
    advance()
    return []
  }

  /// Goes on to the first question that is open, else to the review.
  private mutating func advance() {
    let open = asked.first { !onboarding.isAnswered($0) && onboarding.applies($0) }
    step = open.map(Step.question) ?? .review
  }

  // MARK: Roles

  private mutating func answerRoleNames(_ line: String) throws(AnswerText.Refusal) -> Reply {
    let names = line.split(separator: ",").map(\.trimmingSpaces).filter { !$0.isEmpty }
    guard !names.isEmpty else { throw AnswerText.Refusal(sentence: "an answer is needed here") }
    step = .roleLevel(RoleDialogue(names))
    return []
  }

  private mutating func answerLevel(
    _ roles: RoleDialogue, _ line: String
  ) throws(AnswerText.Refusal) -> Reply {
    let line = line.trimmingSpaces
    let isAdmin = line.isEmpty ? false : try AnswerText.yesOrNo(line) == "yes"
    step = .rolePermissions(roles.with(isAdmin: isAdmin))
    return []
  }

  private mutating func answerPermissions(
    _ roles: RoleDialogue, _ line: String
  ) throws(AnswerText.Refusal) -> Reply {
    let permissions = try AnswerText.words(
      of: line, .choices, among: onboarding.permissionChoices)
    let roles = roles.with(permissions)
    if roles.next == nil { return take(.roles, roles.answers) }
    step = .roleLevel(roles)
    return []
  }

  // MARK: Review

  private var reviewed: [Question] { Question.allCases.filter(onboarding.applies) }

  private mutating func answerReview(_ line: String) throws(AnswerText.Refusal) -> Reply {
    let line = line.trimmingSpaces
    if !line.isEmpty {
      guard let number = Int(line), reviewed.indices.contains(number - 1) else {
        throw AnswerText.Refusal(
          sentence: "press Enter to write the files, or type a number from 1 to \(reviewed.count)")
      }
      onboarding.reopen(reviewed[number - 1])
      step = .question(reviewed[number - 1])
      return []
    }
    // A later answer may have made an earlier one wrong.
    let objections = onboarding.objections
    guard let first = objections.first else {
      step = .finished
      return []
    }
    if let question = first.question {
      onboarding.reopen(question)
      step = .question(question)
    }
    return objections.filter { $0.question == first.question }.flatMap {
      [$0.sentence] + $0.related
    }
  }

  // MARK: Prompts

  package var prompt: Prompt {
    switch step {
    case .question(let question): prompt(for: question)
    case .replacing(_, let path):
      Prompt("\(path) is there already", hint: "Replace it? yes or no [no]")
    case .reason:
      Prompt(
        "Keep it all the same?", "Reviewers will read why, beside the line.",
        hint: "The reason, or Enter to answer again")
    case .roleNames: Prompt("What are the roles called?", hint: "Names, with commas between them")
    case .roleLevel(let roles):
      Prompt(
        "Is \(quoted(roles.next ?? "")) for administrators?",
        "Administrators can also act on colleagues.", hint: "yes or no [no]")
    case .rolePermissions(let roles):
      Prompt(
        "What may \(quoted(roles.next ?? "")) do?",
        choices: onboarding.permissionChoices,
        hint: "Numbers, or Enter for none of these")
    case .review, .finished:
      Prompt(
        "These are the answers",
        choices: reviewed.map { Choice($0.subject, onboarding.summary(of: $0)) },
        hint: "Enter writes the files; a number changes that answer")
    }
  }

  private func prompt(for question: Question) -> Prompt {
    let suggestion = onboarding.suggestion(for: question)
    let position = (reviewed.firstIndex(of: question) ?? 0) + 1
    return Prompt(
      "\(position)/\(reviewed.count) \(question.title)", onboarding.explanation(of: question),
      choices: onboarding.choices(for: question), suggestion: suggestion,
      hint: question.hint(suggestion))
  }
}
