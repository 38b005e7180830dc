import StepUpCompiler
import StepUpDiagnostics
import Testing

/// What random institutions break is what the language says they break, fault by fault.
@Suite struct RandomFaultTests {
  @Test(arguments: 0..<8)
  func `faults of random institutions are counted as the language says`(_ part: Int) {
    for number in 0..<15 {
      let seed = Dice.seed &+ UInt64(part * 1000 + number)
      let random = RandomProject(seed: seed)
      var project = random.project
      project.institutions += random.faulty
      var style = Dice(seed: seed)
      let checked = checked(project.files(&style))
      for institution in project.institutions {
        let expected = ReferencePolicy(institution, in: project).faults(in: project)
        let file = "institutions/\(institution.id).yaml"
        let errors = checked.errors.filter { checked.source($0.place.file).path == file }
        var found = Dictionary(grouping: errors, by: \.id.rawValue).mapValues(\.count)
        // One for each method, or one for all when they are inherited.
        if found["fallback-not-offered"] != nil { found["fallback-not-offered"] = 1 }
        #expect(found == expected, "seed \(seed): \(institution)")
      }
      let elsewhere = checked.errors.filter {
        !checked.source($0.place.file).path.hasPrefix("institutions/")
      }
      #expect(elsewhere.isEmpty, "seed \(seed): \(elsewhere.map(\.message))")
    }
  }
}
