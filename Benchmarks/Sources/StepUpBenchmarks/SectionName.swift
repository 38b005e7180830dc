/// The parts of the table, which can be asked for by name.
enum SectionName: String, CaseIterable {
  // Programs come first: the most memory that a child is said to have taken includes what its parent had
  // taken when it started the child.
  case tool, diff, growth, handles, names, rows, loading

  /// The line above the part.
  var title: String {
    switch self {
    case .handles: "A decision from handles, beside bit sets in C"
    case .names: "A decision from names, beside two look-ups and bit sets in C"
    case .rows: "A decision by its reason, 10,000 institutions"
    case .loading: "A bundle of 10,000 institutions"
    case .tool: "A project of 10,000 institutions, beside libyaml's events in C"
    case .diff: "What `diff` takes for two projects"
    case .growth: "Growth of `check`: the ratio is to the line above"
    }
  }

  /// All names in a row.
  static var list: String { allCases.map(\.rawValue).joined(separator: " ") }
}
