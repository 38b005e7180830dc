/// One thing that can be configured: as a flag, a variable of the environment or a member of the
/// configuration file, whose names all follow from one.
struct Setting: Hashable, Sendable {
  /// The name in the configuration file, such as `clock-skew`.
  let name: String
  /// What stands for the value in the usage, such as `DURATION`.
  let placeholder: String
  /// What it does: one sentence without a period.
  let summary: String
  /// The value when nothing is said.
  let standard: String?
  let section: Section

  init(
    _ name: String, _ placeholder: String, in section: Section, _ summary: String,
    standard: String? = nil
  ) {
    self.name = name
    self.placeholder = placeholder
    self.summary = summary
    self.standard = standard
    self.section = section
  }

  /// What settings are grouped by in the usage.
  enum Section: String, CaseIterable, Sendable {
    case policies = "Policies"
    case address = "Address"
    case authentication = "Callers"
    case decisions = "Decisions"
    case limits = "Limits"
    case logs = "Logs"
  }

  /// The flag: `--clock-skew`.
  var flag: String { "--" + name }

  /// The variable of the environment: `STEPUP_CLOCK_SKEW`.
  var variable: String {
    Self.variablePrefix + "_" + name.uppercased().replacing("-", with: "_")
  }

  static let variablePrefix = "STEPUP"

  /// The variables of the tool `stepup` and of the pipelines it writes.
  static let variablesOfTool: Set = ["STEPUP_RULE_PAGES", "STEPUP_REPOSITORY"]
}
