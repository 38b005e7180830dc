import StepUpCompiler
package import StepUpDiagnostics
package import StepUpLanguage

extension CompiledPolicies {
  /// What tests ask about of the institutions whose files are among those asked about, and of those
  /// that the tests ask.
  package func coverage(
    of tests: [(document: TestsDocument, tests: [PolicyTest])], in files: [FileID]
  ) -> Coverage {
    var asked: [InstitutionID: AskedPairs] = [:]
    for (document, tests) in tests {
      guard let institution = document.institution.value else { continue }
      for test in tests { asked[institution, default: AskedPairs()].add(test) }
    }
    let files = Set(files)
    let institutions = project.policies.compactMap { policy -> InstitutionCoverage? in
      guard let id = policy.document.id.value, files.contains(policy.file) || asked[id] != nil
      else { return nil }
      return coverage(of: policy, id, asked[id] ?? AskedPairs())
    }
    return Coverage(institutions: institutions)
  }

  private func coverage(
    of policy: ResolvedPolicy, _ id: InstitutionID, _ asked: AskedPairs
  ) -> InstitutionCoverage {
    let served = policy.settings.segments.values
    let segments = Segment.allCases.filter(served.contains).map { segment in
      let offered = catalog.features.filter { feature in
        feature.segments?.contains(SegmentSet(segment)) ?? false
      }
      return (InstitutionCoverage.Asking.segment(segment), offered.map(\.name.text))
    }
    let roles = policy.roles.map { role in
      (InstitutionCoverage.Asking.role(role.name.text), catalog.staffActions.map(\.name.text))
    }
    let questions = segments + roles
    let untested = questions.map { asking, actions in
      (asking: asking, actions: actions.filter { !asked.contains(asking, $0) })
    }
    let total = questions.reduce(0) { $0 + $1.1.count }
    return InstitutionCoverage(
      institution: id.text, asked: total - untested.reduce(0) { $0 + $1.actions.count },
      total: total, untested: untested.filter { !$0.actions.isEmpty })
  }
}

/// Who is asked about with which action.
private struct AskedPairs {
  private var actions: [InstitutionCoverage.Asking: Set<String>] = [:]

  mutating func add(_ test: PolicyTest) {
    guard let request = test.request.value else { return }
    let names = (request.action.value?.values ?? []).map(\.text)
    let asking: [InstitutionCoverage.Asking] =
      switch request.subject.value {
      case .customer(let customer): (customer.segment.value?.values ?? []).map { .segment($0) }
      case .staff(let roles): (roles.value?.values ?? []).map { .role($0.text) }
      case nil: []
      }
    for asking in asking { actions[asking, default: []].formUnion(names) }
  }

  func contains(_ asking: InstitutionCoverage.Asking, _ action: String) -> Bool {
    actions[asking]?.contains(action) ?? false
  }
}
