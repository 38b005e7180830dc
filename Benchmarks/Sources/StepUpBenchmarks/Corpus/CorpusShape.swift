/// What a generated project is like.
struct CorpusShape: Hashable {
  /// How many institutions there are, a file each.
  var institutions = 10_000
  /// How many baselines an institution reaches through its `extends`.
  var chain = 2
  /// How many further roles each institution has beside the usual ones.
  var furtherRoles = 0
  /// How many findings an additional file has.
  var findings = 0

  /// Which rules the project asks for.
  var rules = RuleUse.standard

  /// A name for the directory of the corpus.
  var name: String { "\(institutions)-\(chain)-\(furtherRoles)-\(findings)-\(rules.name)" }
}
