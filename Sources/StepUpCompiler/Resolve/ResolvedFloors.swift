package import StepUpDiagnostics
package import StepUpLanguage

/// The floors of a chain of baselines, the nearest baseline's first, each with its place.
package struct ResolvedFloors: Sendable {
  /// Features, by index, that must be required.
  package internal(set) var features: [Located<Int>] = []
  /// In seconds.
  package internal(set) var modeDurationMax: [Located<Int>] = []
  /// In seconds.
  package internal(set) var modeDurationMin: [Located<Int>] = []
  /// Where biometrics are forbidden.
  package internal(set) var biometricsForbidden: [Place] = []
  package internal(set) var maxAttempts: [Located<Int>] = []
  package internal(set) var methodsAllowed: [Located<Set<SecondFactor>>] = []
  package internal(set) var methodsAtLeast: [Located<Int>] = []
  /// Permissions, by index, with the lowest level of role that may hold them.
  package internal(set) var permissions: [(permission: Int, level: Located<Level>)] = []
}

extension ResolvedFloors {
  /// The floors of a chain with those of one more baseline, which is nearer.
  ///
  /// Floors of the new baseline that nobody could meet together with the others are reported.
  func adding(
    _ own: Floors, _ catalog: Catalog, _ diagnostics: inout [Diagnostic]
  ) -> ResolvedFloors {
    var floors = ResolvedFloors()
    floors.features =
      (own.features.value?.items ?? []).compactMap { item in
        catalog.index(of: item, &diagnostics).map { Located($0, at: item.place) }
      } + features
    floors.modeDurationMax = own.modeDurationMax.located + modeDurationMax
    floors.modeDurationMin = own.modeDurationMin.located + modeDurationMin
    floors.biometricsForbidden =
      own.biometricsAllowed.located.filter { !$0.value }.map(\.place) + biometricsForbidden
    floors.maxAttempts = own.maxAttempts.located + maxAttempts
    floors.methodsAllowed =
      own.methodsAllowed.located.compactMap { list in
        list.value.hasUnknown ? nil : Located(Set(list.value.values), at: list.place)
      } + methodsAllowed
    floors.methodsAtLeast = own.methodsAtLeast.located + methodsAtLeast
    floors.permissions =
      (own.permissions.value?.entries ?? []).compactMap { name, level in
        guard let index = catalog.index(of: name, &diagnostics),
          let stated = level.value?.stated
        else { return nil }
        return (index, Located(stated.value, at: stated.place))
      } + permissions
    floors.reportConflicts(inherited: self, own, &diagnostics)
    return floors
  }
}

extension ResolvedFloors {
  /// Says where a baseline's own floors leave nothing together with the inherited ones, and drops
  /// them: every institution would breach one or the other.
  private mutating func reportConflicts(
    inherited: ResolvedFloors, _ own: Floors, _ diagnostics: inout [Diagnostic]
  ) {
    if let minimum = own.modeDurationMin.stated {
      let crossed = inherited.modeDurationMax.filter { $0.value < minimum.value }
      if let lowest = crossed.map(\.value).min() {
        diagnostics.append(
          .conflictingFloors(
            "`min` is \(durationInWords(minimum.value)), above the `max` of "
              + "\(durationInWords(lowest)) that this baseline inherits",
            at: minimum.place,
            related: crossed.map { RelatedPlace($0.place, "`max` is set here") },
            help: "write a `min` of \(durationAsWritten(lowest)) or less"))
        modeDurationMin.removeFirst()
      }
    }
    if let maximum = own.modeDurationMax.stated {
      let crossed = inherited.modeDurationMin.filter { $0.value > maximum.value }
      if let highest = crossed.map(\.value).max() {
        diagnostics.append(
          .conflictingFloors(
            "`max` is \(durationInWords(maximum.value)), below the `min` of "
              + "\(durationInWords(highest)) that this baseline inherits",
            at: maximum.place,
            related: crossed.map { RelatedPlace($0.place, "`min` is set here") },
            help: "write a `max` of \(durationAsWritten(highest)) or more"))
        modeDurationMax.removeFirst()
      }
    }
    reportMethodConflicts(inherited: inherited, own, &diagnostics)
  }

  private mutating func reportMethodConflicts(
    inherited: ResolvedFloors, _ own: Floors, _ diagnostics: inout [Diagnostic]
  ) {
    func remaining(_ lists: [Located<Set<SecondFactor>>]) -> Int {
      lists.reduce(Set(SecondFactor.allCases)) { $0.intersection($1.value) }.count
    }
    let left = remaining(methodsAllowed)
    let wanted = methodsAtLeast.map(\.value).max() ?? 1
    let wantedBefore = inherited.methodsAtLeast.map(\.value).max() ?? 1
    // What was impossible before is the inherited baselines' fault.
    guard left < wanted, remaining(inherited.methodsAllowed) >= wantedBefore else { return }
    let places = inherited.methodsAllowed.map { RelatedPlace($0.place, "these are allowed here") }
    let counts = inherited.methodsAtLeast.map { RelatedPlace($0.place, "so many are asked for") }
    if let allowed = own.methodsAllowed.stated, left < max(1, wantedBefore) {
      diagnostics.append(
        .conflictingFloors(
          left == 0
            ? "no method is allowed both here and by the baselines this one builds on"
            : "\(left) of these methods \(left == 1 ? "remains" : "remain") allowed, but \(wanted) must be offered",
          at: allowed.place, related: places + counts,
          help: "allow at least \(wanted) of the methods the other baselines allow"))
      methodsAllowed.removeFirst()
    } else if let atLeast = own.methodsAtLeast.stated {
      diagnostics.append(
        .conflictingFloors(
          "`at_least` asks for \(atLeast.value) methods, but only \(left) can be allowed",
          at: atLeast.place, related: places,
          help: "write an `at_least` of \(left) or less"))
      methodsAtLeast.removeFirst()
    }
  }
}

extension Setting {
  /// The value with its place, if there is one.
  fileprivate var located: [Located<Value>] {
    stated.map { [Located($0.value, at: $0.place)] } ?? []
  }
}
