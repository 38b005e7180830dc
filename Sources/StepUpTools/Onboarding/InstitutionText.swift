import StepUpCompiler
import StepUpLanguage

/// The file of an institution as onboarding writes it, each line with the question it answers.
///
/// What the baseline says already is told in a comment and not repeated.
struct InstitutionText {
  struct Line {
    let text: String
    let question: Question?
  }

  private(set) var lines: [Line] = []
  private let onboarding: Onboarding
  private var start: StartingPoint { onboarding.start }

  init(_ onboarding: Onboarding) {
    self.onboarding = onboarding
    addHeading()
    addCustomers()
    addElevation()
    addSecondFactor()
    addRoles()
  }

  /// The file, with comments above lines, by their place from 0.
  func text(commenting comments: [Int: [String]] = [:]) -> String {
    lines.enumerated().map { index, line in
      let indentation = line.text.prefix { $0 == " " }
      let above = (comments[index] ?? []).map { "\(indentation)# \($0)\n" }.joined()
      return above + line.text + "\n"
    }.joined()
  }

  private mutating func add(_ text: String, _ question: Question? = nil) {
    lines.append(Line(text: text, question: question))
  }

  private mutating func addComment(_ text: String, indent: String = "") {
    let sign = indent + "# "
    let comment = wrapped(text, width: 100, first: sign, indent: sign)
    for line in comment.split(separator: "\n") { add(String(line)) }
  }

  // MARK: The parts

  private mutating func addHeading() {
    addComment(
      "What this institution decides. Change it, and `stepup check` says whether it will do.")
    add("")
    add("kind: institution")
    add("version: 1")
    add("id: \(yamlText(onboarding.word(for: .id)))", .id)
    add("name: \(yamlText(onboarding.word(for: .name)))", .name)
    if let baseline = onboarding.baseline {
      add("extends: \(yamlText(baseline))", .baseline)
    } else {
      add("# It builds on no baseline.", .baseline)
    }
  }

  private mutating func addCustomers() {
    add("")
    addList(
      "segments", .segments, start.settings.segments,
      "Whom it serves: consumer (private persons), business (companies).")
    addList(
      "products", .products, start.settings.products,
      "What it uses of the platform: banking, account_opening (opening accounts online).")
  }

  private mutating func addElevation() {
    add("")
    add("elevated_authentication:")
    let before = lines.count
    let window = onboarding.word(for: .window)
    let inherited = start.settings.modeDuration
    addComment(
      "How long a confirmation counts, from the moment the customer chooses how to confirm.",
      indent: "  ")
    let isInherited = inherited.origin.place != nil && inherited.value == seconds(window)
    // A number is no text: quotes would make another value of it.
    let isPlain = window.utf8.allSatisfy { (48...57).contains($0) }
    addSetting(
      "mode_duration", isPlain ? window : yamlText(window), .window, isInherited: isInherited)
    addFeatures()
    addComment("A fingerprint or a face instead of a code, in the mobile app.", indent: "  ")
    addBiometrics()
    closeSection(from: before)
  }

  private mutating func addBiometrics() {
    let enabled = start.settings.biometricsEnabled
    let isWanted = onboarding.word(for: .biometrics) == "yes"
    if isWanted == enabled.value, enabled.origin.place != nil || !isWanted {
      add("  # biometrics: { enabled: \(isWanted) }", .biometrics)
      return
    }
    add("  biometrics:", .biometrics)
    add("    enabled: \(isWanted)", .biometrics)
    if isWanted, let attempts = start.settings.maxAttempts.value {
      add("    # After this many failures it is a code after all.")
      add("    # max_attempts: \(attempts)")
    }
  }

  private mutating func addSecondFactor() {
    add("")
    add("second_factor:")
    let before = lines.count
    addList(
      "methods", .methods, start.settings.methods,
      "How customers confirm, in the order they are offered.", indent: "  ")
    let names = onboarding.applies(.callerName) ? onboarding.words(for: .callerName) : []
    if let name = names.first {
      addComment("The name that phones show for calls, where they can show one.", indent: "  ")
      add("  caller_name: \(yamlText(name))", .callerName)
    }
    closeSection(from: before)
  }

  private mutating func addRoles() {
    let words = onboarding.words(for: .roles)
    add("")
    addComment("What staff may do. `stepup catalog` lists the permissions and what they are for.")
    switch words.count == 1 ? RoleSet(rawValue: words[0]) : nil {
    case .inherited:
      add("# roles:", .roles)
      for role in start.roles { add("#   \(role):  # from the baseline") }
    case .nobody: add("# No roles yet: nobody on the staff may do anything.", .roles)
    case .suggested:
      add("roles:", .roles)
      for line in Self.suggestedRoles.split(separator: "\n") { add(String(line), .roles) }
    case nil:
      add("roles:", .roles)
      for role in words.map(RoleAnswer.init) { add(role) }
    }
  }

  private mutating func add(_ role: RoleAnswer) {
    add("  \(yamlText(role.id)):", .roles)
    if let title = role.title { add("    title: \(yamlText(title))", .roles) }
    if let level = role.level { add("    level: \(yamlText(level))", .roles) }
    add("    permissions: \(yamlList(role.permissions))", .roles)
  }

  private static let suggestedRoles = """
      support:
        title: First-line support
        permissions: [can_view_notification_history]
      supervisor:
        title: Support supervisor
        inherits: [support]
        permissions: [can_update_2fa_device_number_type]
      # Does not inherit `supervisor`: who can redirect codes must not also create backup codes.
      admin:
        title: Administrator
        level: admin
        permissions: [can_generate_lockout_codes_user]
    """
}

// MARK: Settings

extension InstitutionText {
  /// A setting, or a comment that shows what the baseline says.
  private mutating func addSetting(
    _ key: String, _ value: String, _ question: Question, isInherited: Bool, indent: String = "  "
  ) {
    add(indent + (isInherited ? "# " : "") + key + ": " + value, question)
  }

  private mutating func addList<Item: Word>(
    _ key: String, _ question: Question, _ inherited: ResolvedList<Item>, _ comment: String,
    indent: String = ""
  ) {
    let words = onboarding.words(for: question)
    let isInherited = inherited.origin.place != nil && inherited.values.map(\.rawValue) == words
    addComment(comment, indent: indent)
    addSetting(key, yamlList(words), question, isInherited: isInherited, indent: indent)
  }

  /// The features as a list, or, with a baseline, as changes to what it elevates.
  private mutating func addFeatures() {
    let chosen = onboarding.words(for: .elevate)
    let inherited = start.elevated
    addComment("What customers must confirm.", indent: "  ")
    if onboarding.baseline == nil {
      if chosen.isEmpty { return add("  features: []", .elevate) }
      add("  features:", .elevate)
      for name in chosen { add("    - \(yamlText(name))" + remark(on: name), .elevate) }
      return
    }
    let added = chosen.filter { !inherited.contains($0) }
    let removed = inherited.filter { !chosen.contains($0) }
    if !inherited.isEmpty {
      let kept = inherited.filter(chosen.contains)
      addComment("From the baseline: \(kept.joined(separator: ", ")).", indent: "  ")
    }
    if added.isEmpty, removed.isEmpty { return }
    add("  features:", .elevate)
    for name in added { add("    \(yamlText(name)): required" + remark(on: name), .elevate) }
    for name in removed {
      add("    \(yamlText(name)): not_required" + remark(on: name), .elevate)
    }
  }

  /// What a feature is, behind its line.
  private func remark(on name: String) -> String {
    guard let feature = start.catalog.features.first(where: { $0.name.text == name }) else {
      return ""
    }
    let only = (feature.segments ?? .all).members
    let title = feature.title.prefix(1).lowercased() + feature.title.dropFirst()
    let isForSome = only.count == 1 && onboarding.words(for: .segments).count > 1
    return "  # " + title + (isForSome ? ", \(only[0].rawValue) only" : "")
  }

  /// A key whose settings all come from the baseline stands in a comment with all below it, so that
  /// taking the signs away leaves it as it would be stated.
  private mutating func closeSection(from first: Int) {
    guard lines[first...].allSatisfy({ $0.text.hasPrefix("  #") }) else { return }
    for index in (first - 1)..<lines.count {
      let line = lines[index]
      let isSetting = line.question != nil
      let text = isSetting ? "  " + line.text.dropFirst(4) : line.text
      lines[index] = Line(text: "# " + text, question: line.question)
    }
  }

  private func seconds(_ text: String) -> Int? { DurationText(text[...])?.seconds }
}
