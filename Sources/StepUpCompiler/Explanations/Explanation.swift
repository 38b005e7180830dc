package import StepUpDiagnostics
package import StepUpLanguage

/// What an id of a diagnostic means: what it says, why it matters, and what to do about it.
package struct Explanation: Sendable {
  package let id: DiagnosticID
  /// The severity it has unless a project sets another.
  package let severity: Severity
  package let topic: ExplanationTopic
  /// The profile that switches the rule on; nothing when it is on by itself.
  package let profile: Profile?
  /// One sentence.
  package let summary: String
  /// Why it matters, in one paragraph.
  package let why: String
  /// Files that show it.
  package let example: PolicyExample
  /// What to do, in one paragraph.
  package let mend: String
  /// The example after mending; nothing when the words say enough.
  package let mended: PolicyExample?
  /// How bad it is on the scale of CVSS, in tenths (0–100); nothing where security is not concerned.
  package let securitySeverity: Int?
  /// The public guidance it rests on.
  package let source: PublicSource?

  init(
    _ id: DiagnosticID, _ topic: ExplanationTopic, _ severity: Severity = .error,
    profile: Profile? = nil, securitySeverity: Int? = nil, summary: String, why: String,
    example: PolicyExample, mend: String, mended: PolicyExample? = nil, source: PublicSource? = nil
  ) {
    self.id = id
    self.severity = severity
    self.topic = topic
    self.profile = profile
    self.summary = summary
    self.why = why
    self.example = example
    self.mend = mend
    self.mended = mended
    self.securitySeverity = securitySeverity
    self.source = source
  }
}

extension Explanation {
  /// Words to filter by.
  package var tags: [String] {
    [topic.rawValue] + (securitySeverity == nil ? [] : ["security"])
      + (profile.map { [$0.rawValue] } ?? [])
  }
}

/// What an explanation is about.
package enum ExplanationTopic: String, CaseIterable, Sendable {
  case yaml
  case documents
  case names
  case settings
  case elevation
  case secondFactors = "second-factors"
  case roles
  case baselines
  case project
  case suppressions

  /// The words for a heading.
  package var title: String {
    switch self {
    case .yaml: "The file as YAML"
    case .documents: "Documents and their values"
    case .names: "Names"
    case .settings: "Settings"
    case .elevation: "What requires elevation, and for how long"
    case .secondFactors: "Second factors"
    case .roles: "Roles of staff"
    case .baselines: "Baselines"
    case .project: "The project"
    case .suppressions: "Suppressions"
    }
  }
}

/// A public document that a rule rests on.
package struct PublicSource: Sendable {
  /// The document and the part of it.
  package let title: String
  package let url: String
  /// What that part says, in our words.
  package let says: String
  /// How far that carries to a step-up policy, and where it is only an analogy.
  package let reach: String
}
