import StepUpLanguage
import StepUpReport

extension Coverage {
  /// For people: the share of each institution, and what no test asks about.
  package var text: String {
    let institutions = institutions.map(\.text).joined()
    return institutions + "\ncoverage: \(percent)% (\(asked) of \(counted(total, "question")))\n"
  }
}

extension InstitutionCoverage {
  fileprivate var text: String {
    let heading = "\(institution): \(percent)% (\(asked) of \(total))"
    // Of an institution that no test asks, there is no need to list everything.
    if untested.isEmpty || asked == 0 { return heading + "\n" }
    let rows = grouped.map { asking, actions in
      wrapped(
        "\(asking.joined(separator: ", ")): \(actions.joined(separator: ", "))",
        first: "    ", indent: "        ")
    }
    return heading + ", not asked about:\n" + rows.joined(separator: "\n") + "\n"
  }

  /// Those about whom the same is untested, together.
  private var grouped: [(asking: [String], actions: [String])] {
    untested.reduce(into: []) { groups, row in
      if let index = groups.firstIndex(where: { $0.actions == row.actions }) {
        groups[index].asking.append(row.asking.words)
      } else {
        groups.append(([row.asking.words], row.actions))
      }
    }
  }
}

extension InstitutionCoverage.Asking {
  fileprivate var words: String {
    switch self {
    case .segment(let segment): segment.customers
    case .role(let role): role
    }
  }
}
