import StepUpCompiler
import StepUpTools

/// One run of `stepup init`: looks at the project, takes answers from options and a terminal, and
/// writes the files.
struct InitRun {
  let options: InitOptions

  func run() throws {
    let place = try OnboardingPlace(options.directory)
    var onboarding = Onboarding(in: place.project)
    options.answer(&onboarding)
    var replaces = options.force
    let missing = options.yes ? onboarding.unanswerable : onboarding.open
    if !missing.isEmpty {
      guard let terminal = QuestionTerminal(options.color) else {
        throw Failure(.wrongUsage, sentence(asking: missing))
      }
      var interview = Interview(onboarding, replaces: replaces)
      try terminal.hold(&interview)
      (onboarding, replaces) = (interview.onboarding, interview.replaces)
    }
    if missing.isEmpty { try requireUse(of: onboarding) }
    try write(onboarding, at: place, replaces: replaces)
  }

  /// Nothing that was given as an option may be dropped without a word.
  private func requireUse(of onboarding: Onboarding) throws {
    for question in Question.allCases {
      if let reason = onboarding.reasonForLoss(of: question) {
        throw Failure(.wrongUsage, "\(question.flag): \(reason)")
      }
    }
  }

  private func sentence(asking missing: [Question]) -> String {
    let flags = missing.map(\.flag).joined(separator: ", ")
    let rest = options.yes ? "" : ", or --yes to take what is suggested"
    return "there is no terminal to ask in: give \(flags)\(rest)"
  }

  private func write(_ onboarding: Onboarding, at place: OnboardingPlace, replaces: Bool) throws {
    let files: [FileSystem.NewFile]
    do {
      files = try place.files(of: onboarding, replaces: replaces)
    } catch {
      throw failure(error)
    }
    if !replaces, let path = onboarding.existingFile {
      throw Failure(
        .wrongUsage, "\(path) is there already; --force replaces it, --id chooses another id")
    }
    if options.dryRun {
      for file in files {
        printText("==> \(file.path)\n" + String(decoding: file.bytes, as: UTF8.self) + "\n")
      }
      return
    }
    try FileSystem.create(files)
    for file in files { printLine("wrote \(file.path)") }
    printLine("")
    printText(place.nextSteps(after: onboarding))
  }

  private func failure(_ fault: OnboardingFault) -> Failure {
    switch fault {
    case .brokenProject:
      Failure(
        .findings, "the platform's files have errors; `stepup check` shows them, mend them first")
    case .excluded(let path):
      Failure(.findings, "`exclude` in stepup.yaml leaves out \(path), so it would not be checked")
    case .objections(let objections):
      refusal(of: objections)
    }
  }

  /// Errors alone, as long as there are any: rules only advise.
  private func refusal(of objections: [Objection]) -> Failure {
    let errors = objections.filter { !$0.isAdvice }
    let sentences = (errors.isEmpty ? objections : errors).map { objection in
      let flag = objection.question.map { $0.flag + ": " } ?? ""
      return ([flag + objection.sentence] + objection.related.map { "  " + $0 })
        .joined(separator: "\n")
    }
    return Failure(
      errors.isEmpty ? .findings : .wrongUsage,
      sentences.joined(separator: "\nerror: ")
        + (errors.isEmpty
          ? "\nhelp: answer otherwise, or say with --reason why it is accepted" : "")
    )
  }
}
