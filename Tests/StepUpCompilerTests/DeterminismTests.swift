import StepUpCompiler
import StepUpDiagnostics
import Testing

/// The same input gives the same bytes and the same words.
@Suite struct DeterminismTests {
  /// Projects that are sound, and one that has faults of many kinds.
  private static let seeds = (0..<6).map { Dice.seed &+ UInt64($0) }

  @Test(arguments: seeds)
  func `a bundle does not depend on what files are called, nor on their order`(
    _ seed: UInt64
  ) throws {
    var dice = Dice(seed: seed)
    let files = RandomProject(seed: seed).project.files(&dice)
    let bytes = try compile(checked(files))
    for _ in 0..<4 {
      let renamed = renamed(files, &dice)
      #expect(try compile(checked(renamed)) == bytes, "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func `what is wrong does not depend on what files are called`(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let random = RandomProject(seed: seed)
    var project = random.project
    project.institutions += random.faulty
    var files = project.files(&dice)
    files["institutions/again.yaml"] = files["institutions/bank-0.yaml"]
    let words = words(of: checked(files))
    #expect(words.count > 2)
    for _ in 0..<4 {
      #expect(self.words(of: checked(renamed(files, &dice))) == words, "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func `a bundle does not depend on how the files are written`(_ seed: UInt64) throws {
    let project = RandomProject(seed: seed).project
    let bundles = try (0..<4).map { style in
      var dice = Dice(seed: seed &+ UInt64(style) &* 7919)
      return try compile(checked(project.files(&dice)))
    }
    #expect(Set(bundles).count == 1, "seed \(seed)")
  }

  @Test(arguments: [2, 3, 16])
  func `nothing depends on how many files are worked on at a time`(_ jobs: Int) throws {
    for fixture in Fixture.failing + Fixture.passing {
      guard case .directory = fixture.content else { continue }
      let root = "\(Fixture.root)/\(fixture.name)"
      let one = try loadProject(paths: [root], asOf: .sample, jobs: 1)
      let several = try loadProject(paths: [root], asOf: .sample, jobs: jobs)
      #expect(one.findings == several.findings, "\(fixture)")
      #expect(one.checked.errorReport == several.checked.errorReport, "\(fixture)")
      #expect((try? compile(one.checked)) == (try? compile(several.checked)), "\(fixture)")
    }
  }

  /// The same files with other names, so that they come in another order; what the platform owns
  /// stays below `platform`.
  private func renamed(_ files: [String: String], _ dice: inout Dice) -> [String: String] {
    let numbers = dice.shuffled(Array(0..<files.count))
    var renamed: [String: String] = [:]
    for (number, path) in zip(numbers, files.keys.sorted()) {
      let directory = path.hasPrefix("platform/") ? "platform/" : "banks/"
      renamed[path == "stepup.yaml" ? path : "\(directory)\(number).yaml"] = files[path]
    }
    return renamed
  }

  private func words(of project: CheckedProject) -> [String] {
    project.errors.map { "\($0.id.rawValue): \($0.message)" }.sorted()
  }
}
