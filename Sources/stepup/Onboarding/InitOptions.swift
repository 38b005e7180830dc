import ArgumentParser
import StepUpTools

/// What was typed for `stepup init`.
struct InitOptions: ParsableArguments {
  @Argument(help: "The folder of the project, or any below it.", completion: .directory)
  var directory: String = "."

  @Option(help: "The institution's name, as customers know it.")
  var name: String?

  @Option(help: "Its id, such as harbor-federal; made from the name by default.")
  var id: String?

  @Option(help: "The baseline it builds on, or none.")
  var baseline: String?

  @Option(help: ArgumentHelp("Whom it serves: consumer, business.", valueName: "list"))
  var segments: String?

  @Option(help: ArgumentHelp("What it uses: banking, account_opening.", valueName: "list"))
  var products: String?

  @Option(
    help: ArgumentHelp(
      "Actions a customer must confirm, such as wires; or all, none, or recommended.",
      valueName: "list"))
  var elevate: String?

  @Option(help: "How long a confirmation counts, such as 10m.")
  var window: String?

  @Flag(inversion: .prefixedNo, help: "Whether a fingerprint or a face may confirm.")
  var biometrics: Bool?

  @Option(help: ArgumentHelp("How customers confirm: sms, voice, email, app.", valueName: "list"))
  var methods: String?

  @Option(help: "The name phones show for its calls, or none.")
  var callerName: String?

  @Option(
    help: ArgumentHelp(
      "A staff role and its permissions, NAME=PERMISSION,…, with :admin behind the name of a role "
        + "for administrators; may be repeated. Or suggested, inherited or none.",
      valueName: "role"))
  var role: [String] = []

  @Option(help: ArgumentHelp("Where changes are reviewed: github, gitlab.", valueName: "list"))
  var ci: String?

  @Option(help: "Why findings about the answers are accepted, for reviewers.")
  var reason: String?

  @Flag(help: "Take what is suggested for all that is not given.")
  var yes = false

  @Flag(help: "Print the files instead of writing them.")
  var dryRun = false

  @Flag(help: "Replace the institution's files if they are there.")
  var force = false

  @Option(help: "Whether the questions are coloured.")
  var color: ColorChoice = .auto

  func validate() throws {
    let systems = Set(["all", "none", "recommended"] + ReviewSystem.allCases.map(\.rawValue))
    if let ci, !ci.split(separator: ",").allSatisfy({ systems.contains(String($0)) }) {
      throw ValidationError("--ci takes github, gitlab, both with a comma between them, or none")
    }
  }
}

extension InitOptions {
  /// The answers that were given as options.
  func answer(_ onboarding: inout Onboarding) {
    let texts: [(Question, String?)] = [
      (.name, name), (.id, id), (.baseline, baseline), (.window, window), (.callerName, callerName),
    ]
    for case (let question, let text?) in texts {
      onboarding.answer(question, question == .callerName && text == "none" ? [] : [text])
    }
    let lists: [(Question, String?)] = [
      (.segments, segments), (.products, products), (.elevate, elevate), (.methods, methods),
      (.reviews, ci),
    ]
    for case (let question, let list?) in lists { onboarding.answer(question, list: list) }
    if let biometrics { onboarding.answer(.biometrics, [biometrics ? "yes" : "no"]) }
    if !role.isEmpty { onboarding.answer(.roles, role) }
    if let reason { onboarding.acceptAll(because: reason) }
  }
}
