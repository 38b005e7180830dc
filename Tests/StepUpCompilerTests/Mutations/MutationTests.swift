import StepUpCompiler
import StepUpDiagnostics
import Testing

/// A sound project broken in one known way gives that error, where it was broken, and no other.
@Suite struct MutationTests {
  @Test(arguments: Mutation.all)
  func `a project broken in one way gives that error and no other`(_ mutation: Mutation) {
    for number in 0..<4 {
      let seed = Dice.seed &+ UInt64(number)
      var draft = Draft(seed: seed)
      let expected = mutation.apply(&draft).map { "\($0):\(mutation.id)" }.sorted()
      let checked = checked(draft.files())
      #expect(checked.errorNames.sorted() == expected, "seed \(seed)\n\(checked.errorReport)")
    }
  }

  @Test func `mutations reach every error of the language`() {
    let reached = Set(Mutation.all.map(\.id))
    let errors = Set(DiagnosticID.allCases.filter { !$0.isRule }.map(\.rawValue))
    #expect(reached == errors)
  }
}
