import StepUpDiagnostics
import StepUpSyntax

/// The keys of one rule's entry in a project.
enum RuleKeys {
  static let severity = Key.optional(
    "severity", Shape<RuleSeverity>.word, default: .words("the rule's own"),
    "How heavily it weighs.")
  static let max = Key.optional(
    "max", .duration(Limits.modeDuration), default: "30m",
    "The longest window the rule accepts.", examples: ["15m"])

  /// What can be set of a rule beside its severity.
  static func options(of rule: DiagnosticID) -> [KeyEntry] {
    rule == .longModeDuration ? [max.entry] : []
  }

  static func table(of rule: DiagnosticID) -> KeyTable {
    KeyTable(
      subject: "the settings of `\(rule.rawValue)`", keys: [severity.entry] + options(of: rule),
      layout: .onOneLine)
  }

  static let known = DiagnosticID.allCases.filter(\.isRule)
}

extension Shape where Value == [RuleStatement] {
  /// A mapping from rules to their severity, or to a mapping with options.
  static var rules: Shape {
    let words = RuleKeys.known.map { rule in
      let mapping = Schema.mapping(RuleKeys.table(of: rule))
      return (
        word: rule.rawValue, summary: "How heavily `\(rule.rawValue)` weighs.",
        value: Schema.either([Shape<RuleSeverity>.word.schema, mapping])
      )
    }
    return Shape(schema: .perWord(words)) { reader, node, site in
      guard reader.tree.kind(of: node) == .mapping else {
        reader.reportWrongType(
          of: node, "a group of rules with their severities", site,
          help: "below it, write lines such as `sms-only: off`")
        return nil
      }
      var seen: Set<DiagnosticID> = []
      return reader.tree.entries(of: node).compactMap { key, value in
        reader.rule(key, value).flatMap { seen.insert($0.rule.value).inserted ? $0 : nil }
      }
    }
  }
}

extension Reader {
  fileprivate mutating func rule(_ key: NodeID, _ value: NodeID) -> RuleStatement? {
    guard tree.isScalar(key), !isMergeKey(key) else { return nil }
    let text = tree.text(of: key)
    guard let rule = DiagnosticID(rawValue: text), rule.isRule else {
      report(.unknownRule(text, at: tree.place(of: key)))
      return nil
    }
    let name = Located(rule, at: tree.place(of: key))
    let site = Site(name: text, key: name.place)
    if tree.kind(of: value) == .mapping {
      guard let fields = fields(of: value, RuleKeys.table(of: rule), site) else { return nil }
      return RuleStatement(
        rule: name, severity: read(RuleKeys.severity, in: fields),
        max: RuleKeys.options(of: rule).isEmpty ? .absent : read(RuleKeys.max, in: fields))
    }
    guard tree.isScalar(value) else {
      reportWrongType(
        of: value, "a severity", site,
        help: "write \(listing(RuleSeverity.words, "or")), or `severity` and options below it")
      return nil
    }
    let severity = Shape<RuleSeverity>.word.read(&self, value, site).map {
      Setting.stated(Stated(value: $0, place: tree.place(of: value), key: name.place))
    }
    return RuleStatement(rule: name, severity: severity ?? .unknown, max: .absent)
  }
}
