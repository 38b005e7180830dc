import StepUpCompiler
import StepUpDiagnostics
import StepUpLanguage
import StepUpReport

extension CompiledPolicies {
  /// What the baselines of an institution ask of it, a sentence each.
  func floors(of policy: ResolvedPolicy) -> [Sourced<String>] {
    let floors = policy.floors
    var sentences: [Sourced<String>] = []
    func add<Value>(_ floors: [Located<Value>], _ sentence: (Value) -> String) {
      sentences += floors.map { Sourced(sentence($0.value), lines.provenance($0.place)) }
    }
    add(floors.features) { "`\(catalog.features[$0].name.text)` has to be confirmed" }
    add(floors.modeDurationMax) { "a confirmation is good for \(spokenDuration($0)) or less" }
    add(floors.modeDurationMin) { "a confirmation is good for \(spokenDuration($0)) or more" }
    sentences += floors.biometricsForbidden.map {
      Sourced("no biometrics", lines.provenance($0))
    }
    add(floors.maxAttempts) {
      "where biometrics are enabled, \(counted($0, "failure")) at most"
    }
    add(floors.methodsAllowed) { allowed in
      "customers confirm only by \(SecondFactor.allCases.filter(allowed.contains).spoken)"
    }
    add(floors.methodsAtLeast) { "\(counted($0, "way")) or more to confirm" }
    for (permission, level) in floors.permissions {
      let name = catalog.permissions[permission].name.text
      sentences.append(
        Sourced(
          "only roles of level `\(level.value.rawValue)` hold `\(name)`",
          lines.provenance(level.place)))
    }
    return sentences
  }
}
