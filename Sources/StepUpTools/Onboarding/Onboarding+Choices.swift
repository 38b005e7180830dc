import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage

extension Onboarding {
  /// What can be chosen; nothing where the answer is free text.
  package func choices(for question: Question) -> [Choice] {
    switch question {
    case .name, .id, .window, .biometrics, .callerName: []
    case .baseline: baselineChoices
    case .segments: Segment.allCases.map(Choice.init)
    case .products: Product.allCases.map(Choice.init)
    case .elevate: offeredFeatures.map(choice)
    case .methods:
      allowedMethods.map(Choice.init)
    case .roles: roleChoices
    case .reviews: ReviewSystem.allCases.map(Choice.init)
    }
  }

  private var baselineChoices: [Choice] {
    let baselines = project.baselines.compactMap { baseline in
      baseline.id.value.map { Choice($0.text, baseline.name.value ?? "") }
    }
    let none = Choice(Self.none, "decide everything in the institution's own file")
    return baselines + (project.requiredBaseline == nil ? [none] : [])
  }

  private func choice(_ feature: CatalogFeature) -> Choice {
    let name = feature.name.text
    let served = SegmentSet(words(for: .segments).compactMap(Segment.init))
    let offered = (feature.segments ?? .all).members
    let only = offered.count == 1 && served == .all ? " (\(offered[0].rawValue) only)" : ""
    return Choice(
      name, feature.title + only,
      demand: start.demanded.contains(name) ? "required by the baseline" : nil)
  }

  private var roleChoices: [Choice] {
    let inherited = start.roles.joined(separator: ", ")
    return
      (inherited.isEmpty
      ? [] : [Choice(RoleSet.inherited.rawValue, "those of the baseline: \(inherited)")])
      + [
        Choice(
          RoleSet.suggested.rawValue,
          "support sees which messages were sent; supervisor may also switch a phone between texts "
            + "and calls; admin creates backup codes"),
        Choice(Self.ownRoles, "you name them, and say what each may do"),
      ] + (inherited.isEmpty ? [Choice(RoleSet.nobody.rawValue, "nobody may do anything yet")] : [])
  }

  /// The word that leads to questions about roles of the institution's own.
  static let ownRoles = "own"

  /// What a choice means for customers and staff, in plain words.
  package func explanation(of question: Question) -> String {
    switch question {
    case .name: "As customers know it. It is what text messages show and calls say."
    case .id:
      "Services ask about the institution by it, so it stays. Small letters, digits and hyphens."
    case .baseline:
      "What it brings holds until the institution says otherwise; what it requires can only be "
        + "tightened."
    case .segments: "Other customers are turned away."
    case .products: "It matters only to what phones show when a code is read out in a call."
    case .elevate:
      "Being logged in is not enough for these: the customer confirms with a code, in the app, or "
        + "with a fingerprint. Those marked with * are recommended: they move money, change how "
        + "customers log in or are reached, or show data worth stealing."
    case .window: windowExplanation
    case .biometrics: biometricsExplanation
    case .methods: methodsExplanation
    case .callerName:
      "Capitals, digits and few signs, \(CallerNameFault.limit) at most: what telephone networks "
        + "carry."
    case .roles:
      "Staff may do only what a role of theirs allows. A role that can redirect codes should not "
        + "also create backup codes: it could take over an account alone."
    case .reviews: "A file for each is written that checks every change."
    }
  }

  private var windowExplanation: String {
    let bounds = windowBounds
    return "It starts when the customer chooses how to confirm, so it includes receiving the code. "
      + "Within it, further actions are not confirmed again, not even after logging out. From "
      + "\(durationInWords(bounds.lowerBound)) to \(durationInWords(bounds.upperBound)); written "
      + "like \(durationAsWritten(suggestedWindow)) or \(suggestedWindow) (seconds)."
  }

  private var biometricsExplanation: String {
    let what =
      "In the mobile app, in place of a code, for customers who have set it up. After two failed "
      + "attempts it is a code after all. The platform must allow it for each institution: "
    if project.isNew { return what + "if you say yes, platform/entitlements.yaml says so." }
    return what
      + (isEntitled
        ? "it does for this one."
        : "it does not for this one yet, so ask the platform's team first.")
  }

  private var methodsExplanation: String {
    let fewest = fewestMethods
    return "In the order they are offered. Two or more, so that a lost phone does not lock a "
      + "customer out, and not by phone alone: numbers can be taken over."
      + (fewest > 1 ? " The baseline asks for at least \(fewest)." : "")
  }
}
