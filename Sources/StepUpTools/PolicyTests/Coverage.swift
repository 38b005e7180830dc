package import StepUpLanguage

/// What of the policies of institutions tests ask about.
///
/// What can be asked are features by each segment that is served and offered them, and staff actions
/// by each role.
package struct Coverage: Sendable {
  /// In the order of their files.
  package let institutions: [InstitutionCoverage]
}

/// What of one institution's policy tests ask about.
package struct InstitutionCoverage: Sendable {
  package let institution: String
  package let asked: Int
  package let total: Int
  /// What no test asks about, by who would ask, the segments first.
  package let untested: [(asking: Asking, actions: [String])]

  /// Who asks.
  package enum Asking: Hashable, Sendable {
    case segment(Segment)
    case role(String)
  }
}

extension Coverage {
  package var asked: Int { institutions.reduce(0) { $0 + $1.asked } }
  package var total: Int { institutions.reduce(0) { $0 + $1.total } }

  /// Rounded down, so that 100 means all.
  package var percent: Int { percentage(asked, of: total) }

  package func isBelow(percent: Int) -> Bool { asked * 100 < percent * total }
}

extension InstitutionCoverage {
  package var percent: Int { percentage(asked, of: total) }
}

private func percentage(_ asked: Int, of total: Int) -> Int {
  total == 0 ? 100 : asked * 100 / total
}
