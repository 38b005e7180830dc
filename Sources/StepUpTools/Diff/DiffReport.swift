package import StepUpBundle
package import StepUpWire

/// A comparison with all that reports show of it.
package struct DiffReport {
  package let diff: PolicyDiff
  let old: DiffSide
  let new: DiffSide

  /// - Parameter jobs: How many institutions are worked on at a time.
  package init(_ old: DiffSide, _ new: DiffSide, jobs: Int) {
    self.old = old
    self.new = new
    diff = StepUpTools.diff(old.bundle, new.bundle, jobs: jobs)
  }

  /// What an institution answered and answers to the request that shows a change.
  package func answers(to request: EvaluationRequest) -> (
    old: DecisionResponse, new: DecisionResponse
  ) {
    (old.decide(request), new.decide(request))
  }

  /// What states the settings that a change comes from, on either side; none twice.
  package func causes(of change: Change, for institution: String) -> Causes {
    func places(_ side: DiffSide) -> [FileRange] {
      var seen: Set<FileRange> = []
      return change.origins.compactMap { side.place(of: $0, for: institution) }
        .filter { seen.insert($0).inserted }
    }
    return Causes(old: places(old), new: places(new))
  }

  /// The places on either side.
  package struct Causes: Hashable, Sendable {
    package let old: [FileRange]
    package let new: [FileRange]
  }
}

extension DiffReport {
  /// The same change at several institutions.
  package struct Group: Sendable {
    /// The first institution's change.
    package let change: Change
    /// In order; never empty.
    package let institutions: [String]
  }

  /// The changes, the same ones of several institutions as one: the worst first, and of those the one
  /// that most institutions have.
  package var groups: [Group] {
    struct Key: Hashable {
      let verdict: Verdict
      let summary: String
    }
    var positions: [Key: Int] = [:]
    var groups: [(change: Change, institutions: [String])] = []
    for institution in diff.institutions {
      for change in institution.changes {
        let key = Key(verdict: change.verdict, summary: change.summary)
        if let position = positions[key] {
          groups[position].institutions.append(institution.id)
        } else {
          positions[key] = groups.count
          groups.append((change, [institution.id]))
        }
      }
    }
    return groups.map { Group(change: $0.change, institutions: $0.institutions) }
      .sorted { a, b in
        if a.change.verdict != b.change.verdict { return a.change.verdict > b.change.verdict }
        if a.institutions.count != b.institutions.count {
          return a.institutions.count > b.institutions.count
        }
        return Change.precedes(a.change, b.change)
      }
  }
}
